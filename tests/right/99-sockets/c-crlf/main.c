#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    int fd = socket(PF_INET, SOCK_STREAM, 0);

    if (fd == -1) {
        fputs("socket() error\n", stderr);
        return 1;
    }
    printf("file descriptor = %d", fd);
    close(fd);
    return 0;
}