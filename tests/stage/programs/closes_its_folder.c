// Takes all rights to its own folder away, with a file in it.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    int file = open("inner", O_WRONLY | O_CREAT, 0644);
    return file < 0 || write(file, "text\n", 5) != 5 || chmod(".", 0);
}
