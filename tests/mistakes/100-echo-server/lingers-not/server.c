#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    int listener, client, on = 1;
    struct linger linger = {1, 0};
    struct sockaddr_in address;
    char buffer[1024];
    ssize_t n;

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
    if (listen(listener, 5) == -1) {
        perror("listen");
        return 1;
    }
    client = accept(listener, NULL, NULL);
    if (client == -1) {
        perror("accept");
        return 1;
    }
    while ((n = recv(client, buffer, sizeof(buffer), 0)) > 0) {
        fwrite(buffer, 1, n, stdout);
        fflush(stdout);
        if (send(client, buffer, n, 0) == -1) perror("send");
    }
    setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
    close(client);
    close(listener);
    return 0;
}
