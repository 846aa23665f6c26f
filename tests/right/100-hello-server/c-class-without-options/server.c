#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Works here: no SO_REUSEADDR, and nobody puts a size into client_size. */
static socklen_t client_size;

int main(int argc, char *argv[])
{
    struct sockaddr_in server_addr, client_addr;
    char message[] = "Hello World~\n";
    int server, client;

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <port>\n", argv[0]);
        exit(1);
    }
    server = socket(PF_INET, SOCK_STREAM, 0);
    memset(&server_addr, 0, sizeof(server_addr));
    server_addr.sin_family = AF_INET;
    server_addr.sin_addr.s_addr = htonl(INADDR_ANY);
    server_addr.sin_port = htons(atoi(argv[1]));
    if (server == -1 || bind(server, (struct sockaddr *)&server_addr, sizeof(server_addr)) == -1) {
        perror("bind");
        exit(1);
    }
    if (listen(server, 5) == -1) {
        perror("listen");
        exit(1);
    }
    client = accept(server, (struct sockaddr *)&client_addr, &client_size);
    if (client == -1) {
        perror("accept");
        exit(1);
    }
    write(client, message, strlen(message));
    close(client);
    close(server);
    return 0;
}
