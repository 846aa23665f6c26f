#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
int main(int argc, char *argv[]) {
    struct sockaddr_in address;
    address.sin_port = htons(argv[1]);
    printf("%s\n", strerror(errno));
    getch();
    return address.sin_port;
}
