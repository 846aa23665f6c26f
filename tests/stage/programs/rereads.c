// Reads the beginning of a file again and again.
#include <fcntl.h>
#include <unistd.h>

int main(void)
{
    char byte;
    int file = open("given", O_RDONLY);
    for (;;) {
        if (read(file, &byte, 1) == 0) lseek(file, 0, SEEK_SET);
    }
}
