/* Echo server for one client after another.  Usage: ./server PORT */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BUF_SIZE 1024

static int send_all(int client, const char *bytes, size_t length)
{
    size_t sent = 0;
    ssize_t n;

    while (sent < length) {
        n = send(client, bytes + sent, length - sent, MSG_NOSIGNAL);
        if (n == -1 && errno == EINTR) continue;
        if (n == -1) return -1;
        sent += n;
    }
    return 0;
}

static void serve(int client)
{
    char buffer[BUF_SIZE];
    ssize_t n;

    while (1) {
        n = recv(client, buffer, sizeof(buffer), 0);
        if (n == -1 && errno == EINTR) continue;
        if (n == -1) perror("recv");
        if (n <= 0) break;
        if (send_all(client, buffer, n) == -1) {
            perror("send");
            break;
        }
    }
    close(client);
}

int main(int argc, char *argv[])
{
    int server, client, on = 1;
    struct sockaddr_in addr;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }
    server = socket(PF_INET, SOCK_STREAM, 0);
    if (server == -1) {
        perror("socket");
        return 1;
    }
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));

    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_ANY);
    addr.sin_port = htons(atoi(argv[1]));
    if (bind(server, (struct sockaddr *)&addr, sizeof(addr)) == -1) {
        perror("bind");
        return 1;
    }
    if (listen(server, 5) == -1) {
        perror("listen");
        return 1;
    }

    while (1) {
        client = accept(server, NULL, NULL);
        serve(client);
    }
}
