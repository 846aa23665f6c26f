#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int fd;

    printf("stdin %d\n", 1);
    printf("stdout %d\n", 2);
    printf("stderr %d\n", 3);

    fd = open("/etc/passwd", O_RDONLY);
    if (fd == -1) {
        perror("open");
        return 1;
    }
    printf("open %d\n", fd);
    close(fd);
    return 0;
}
