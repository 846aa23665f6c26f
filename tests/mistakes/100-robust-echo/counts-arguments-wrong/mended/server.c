#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

static void echo(int client)
{
    char buffer[1024];
    ssize_t n, sent, s;

    while (1) {
        n = recv(client, buffer, sizeof(buffer), 0);
        if (n == -1 && errno == EINTR) continue;
        if (n == -1) perror("recv");
        if (n <= 0) return;
        for (sent = 0; sent < n; sent += s) {
            s = send(client, buffer + sent, n - sent, MSG_NOSIGNAL);
            if (s == -1 && errno == EINTR) s = 0;
            if (s == -1) {
                perror("send");
                return;
            }
        }
    }
}

int main(int argc, char *argv[])
{
    int listener, client, on = 1;
    struct sockaddr_in address;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }
    listener = socket(PF_INET, SOCK_STREAM, 0);
    if (listener == -1) {
        perror("socket");
        return 1;
    }
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    address.sin_port = htons(atoi(argv[1]));
    if (bind(listener, (struct sockaddr *)&address, sizeof(address)) == -1) {
        perror("bind");
        return 1;
    }
    if (listen(listener, 16) == -1) {
        perror("listen");
        return 1;
    }
    while (1) {
        client = accept(listener, NULL, NULL);
        if (client == -1) {
            if (errno == EINTR) continue;
            perror("accept");
            continue;
        }
        echo(client);
        close(client);
    }
}
