/* Hello server.  Usage: ./server PORT */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void die(const char *what)
{
    perror(what);
    exit(1);
}

int main(int argc, char *argv[])
{
    int server, client;
    struct sockaddr_in server_addr, client_addr;
    socklen_t client_size = sizeof(client_addr);
    const char *message = "Hello World~\n";

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }

    server = socket(PF_INET, SOCK_STREAM, 0);
    if (server == -1) die("socket");

    memset(&server_addr, 0, sizeof(server_addr));
    server_addr.sin_family = AF_INET;
    server_addr.sin_addr.s_addr = htonl(INADDR_ANY);
    server_addr.sin_port = htons(atoi(argv[1]));
    if (bind(server, (struct sockaddr *)&server_addr, sizeof(struct sockaddr *)) == -1) die("bind");
    if (listen(server, 5) == -1) die("listen");

    client = accept(server, (struct sockaddr *)&client_addr, &client_size);
    if (client == -1) die("accept");

    if (send(client, message, strlen(message), 0) == -1) die("send");
    close(client);
    close(server);
    return 0;
}
