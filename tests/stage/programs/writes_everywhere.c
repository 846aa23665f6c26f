// All the ways to stdout: write, a duplicate, writev, the file of the descriptor, stdio.
#include <fcntl.h>
#include <stdio.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void)
{
    struct iovec parts[2] = {{(char *)"wri", 3}, {(char *)"tev\n", 4}};
    int copy = dup(1), file = open("/dev/stdout", O_WRONLY), moved = dup2(1, 20);
    if (write(1, "write\n", 6) != 6) return 1;
    if (write(copy, "dup\n", 4) != 4) return 2;
    if (writev(1, parts, 2) != 7) return 3;
    if (write(file, "/dev/stdout\n", 12) != 12) return 4;
    if (write(moved, "dup2\n", 5) != 5) return 5;
    puts("stdio");
}
