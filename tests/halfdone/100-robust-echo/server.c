#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    int server, client, on = 1;
    struct sockaddr_in addr;
    char buffer[1024];
    ssize_t n, sent, m;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }

    server = socket(AF_INET, SOCK_STREAM, 0);
    if (server == -1) {
        perror("socket");
        return 1;
    }

    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_port = htons(atoi(argv[1]));
    addr.sin_addr.s_addr = htonl(INADDR_ANY);
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
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
        if (client == -1) {
            perror("accept");
            return 1;
        }
        while ((n = recv(client, buffer, sizeof(buffer), 0)) > 0) {
            for (sent = 0; sent < n; sent += m) {
                m = send(client, buffer + sent, n - sent, 0);
                if (m == -1) {
                    perror("send");
                    return 1;
                }
            }
        }
        if (n == -1) {
            perror("recv");
            return 1;
        }
        close(client);
    }
}
