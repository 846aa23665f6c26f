#include <stdio.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    char buffer[100], copy[100];
    ssize_t n;
    int fd;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PATH\n", argv[0]);
        return 1;
    }
    fd = open(argv[1], O_RDONLY);
    n = read(fd, buffer, sizeof(buffer));
    memcpy(copy, buffer, n);
    close(fd);
    return copy[0] == 0;
}
