#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int fd = open("a.txt", O_CREAT | O_RDWR, 0644);
    write(fd, "hello", 5);
    lseek(fd, 1, SEEK_SET);
    char bytes[10];
    read(fd, bytes, sizeof bytes);
    printf("fd: %d\n", fd);
    close(fd);
    close(fd);
    open("missing/a.txt", O_RDONLY);
    rename("a.txt", "b.txt");
    unlink("b.txt");
    return 0;
}
