#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    int server, client;
    struct sockaddr_in addr;
    char buffer[1024];
    ssize_t n;

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
    if (bind(server, (struct sockaddr *)&addr, sizeof(addr)) == -1) {
        perror("bind");
        return 1;
    }
    if (listen(server, 5) == -1) {
        perror("listen");
        return 1;
    }

    client = accept(server, NULL, NULL);
    if (client == -1) {
        perror("accept");
        return 1;
    }
    n = recv(client, buffer, sizeof(buffer), 0);
    if (n > 0) send(client, buffer, n, 0);

    /* Next: until the client closes. */

    return 0;
}
