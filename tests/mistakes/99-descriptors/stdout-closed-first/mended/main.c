#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int fd;

    printf("stdin %d\n", fileno(stdin));
    printf("stdout %d\n", fileno(stdout));
    printf("stderr %d\n", fileno(stderr));

    fd = open("/etc/passwd", O_RDONLY);
    if (fd == -1) {
        perror("open");
        return 1;
    }
    printf("open %d\n", fd);
    close(fd);
    return 0;
}
