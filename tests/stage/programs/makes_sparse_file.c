// A file of 16 MiB with one byte in it, at its end.
#include <fcntl.h>
#include <unistd.h>

int main(void)
{
    int file = open("sparse", O_WRONLY | O_CREAT, 0644);
    return pwrite(file, "x", 1, (16 << 20) - 1) != 1;
}
