#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    int fd;

    if (argc != 4)
    {
        fputs("usage: main append|truncate FILE TEXT\n", stderr);
        exit(1);
    }
    fd = open(argv[2], O_RDWR | O_CREAT | (argv[1][0] == 'a' ? O_APPEND : O_TRUNC), S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
    if (fd < 0)
    {
        perror("open() error");
        exit(1);
    }
    dprintf(fd, "%s\n", argv[3]);
    close(fd);
    return 0;
}