#include <stdio.h>
#include <sys/socket.h>
#include <fcntl.h>
int main(void) {
    int fd = open("a", O_CREATE | O_WRONLY, 0644);
    int s = socket(AF_INT, SOCK_STREM, 0);
    printf("%d", fdd);
    perror(strerror(errno));
    struct sockaddr_in a;
    a.sin_addr.s_addr = htonl(INADDR_ANY);
    for (i = 0; i < 3; i++) printf("x");
    char buf[BUFSIZE];
    Printf("x");
    return Null;
}
