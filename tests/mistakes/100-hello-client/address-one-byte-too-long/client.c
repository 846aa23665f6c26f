/* Hello client.  Usage: ./client ADDRESS PORT */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BUF_SIZE 1024

static void die(const char *what)
{
    perror(what);
    exit(1);
}

int main(int argc, char *argv[])
{
    int sock;
    struct sockaddr_in addr;
    static char buffer[BUF_SIZE];
    ssize_t n;
    static char address[9];

    if (argc != 3) {
        fprintf(stderr, "usage: %s ADDRESS PORT\n", argv[0]);
        return 1;
    }

    strcpy(address, argv[1]);
    sock = socket(PF_INET, SOCK_STREAM, 0);
    if (sock == -1) die("socket");

    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = inet_addr(address);
    addr.sin_port = htons(atoi(argv[2]));
    if (connect(sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) die("connect");

    while ((n = recv(sock, buffer, sizeof(buffer) - 1, 0)) > 0) {
        buffer[n] = 0;
        printf("%s", buffer);
    }
    if (n == -1) die("recv");

    close(sock);
    return 0;
}
