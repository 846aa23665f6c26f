/* A small buffer, and a label for whatever recv() brings. */
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    struct sockaddr_in here = {.sin_family = AF_INET};
    char piece[4];
    ssize_t n;
    int listener, client, on = 1;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }
    here.sin_port = htons(atoi(argv[1]));
    listener = socket(AF_INET, SOCK_STREAM, 0);
    if (listener == -1 || setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1 ||
        bind(listener, (struct sockaddr *)&here, sizeof here) == -1 || listen(listener, 5) == -1) {
        perror("server");
        return 1;
    }
    client = accept(listener, NULL, NULL);
    if (client == -1) {
        perror("accept");
        return 1;
    }
    while ((n = recv(client, piece, sizeof piece, 0)) > 0) {
        printf("message from client : %.*s\n", (int)n, piece);
        for (ssize_t sent = 0, m; sent < n; sent += m) {
            m = send(client, piece + sent, n - sent, MSG_NOSIGNAL);
            if (m == -1) {
                perror("send");
                return 1;
            }
        }
    }
    if (n == -1) perror("recv");
    close(client);
    close(listener);
    return n == 0 ? 0 : 1;
}
