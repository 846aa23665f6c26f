#include <fcntl.h>
int main(void) {
    int fd = open("a", O_RDONLY);
    char b[10];
    memset(b, 0, 10);
    close(fd);
    printf("%d\n", fd);
    exit(0);
    write(1, b, strlen(b));
    struct_foo(3);
    prinft("x");
    htons(3);
    sleep(1);
    inet_addr("1");
    atoi("3");
    bzero(b, 10);
    inet_ntoa(3);
}
