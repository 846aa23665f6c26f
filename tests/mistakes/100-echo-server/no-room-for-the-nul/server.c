/* Echo server for one client.  Usage: ./server PORT */
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
    int listener, client;
    struct sockaddr_in server_addr, client_addr;
    socklen_t client_size = sizeof(client_addr);
    static char buffer[BUF_SIZE];
    ssize_t n;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }

    listener = socket(PF_INET, SOCK_STREAM, 0);
    if (listener == -1) die("socket");

    memset(&server_addr, 0, sizeof(server_addr));
    server_addr.sin_family = AF_INET;
    server_addr.sin_addr.s_addr = htonl(INADDR_ANY);
    server_addr.sin_port = htons(atoi(argv[1]));
    if (bind(listener, (struct sockaddr *)&server_addr, sizeof(server_addr)) == -1) die("bind");
    if (listen(listener, 5) == -1) die("listen");

    client = accept(listener, (struct sockaddr *)&client_addr, &client_size);
    if (client == -1) die("accept");

    while ((n = recv(client, buffer, sizeof(buffer), 0)) > 0) {
        buffer[n] = 0;
        printf("message from client : %s\n", buffer);
        if (send(client, buffer, n, 0) == -1) die("send");
    }
    if (n == -1) die("recv");

    close(client);
    close(listener);
    return 0;
}
