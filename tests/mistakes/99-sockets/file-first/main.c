#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    int log = open("log.txt", O_WRONLY | O_CREAT, 0644);
    int fd = socket(PF_INET, SOCK_STREAM, 0);

    if (fd == -1) {
        perror("socket");
        return 1;
    }
    printf("fd: %d\n", fd);
    close(fd);
    close(log);
    return 0;
}
