/* A right answer to 99-open-create in C: what is compiled and checked when the first check is measured. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int fd = open("a.txt", O_RDONLY | O_CREAT, 0644);
    if (fd == -1) {
        perror("open");
        return 1;
    }
    printf("fd: %d\n", fd);
    if (close(fd) == -1) {
        perror("close");
        return 1;
    }
    return 0;
}
