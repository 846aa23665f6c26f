#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

#define BUFSIZE 30
#define CLIENTS 5

void stop_with(char *why);

int main(int argc, char *argv[])
{
    int server, client, number;
    int count;
    char text[BUFSIZE];
    struct sockaddr_in server_address, client_address;
    unsigned int size;

    if (argc != 2) {
        printf("Usage : %s <port>\n", argv[0]);
        exit(1);
    }

    server = socket(PF_INET, SOCK_STREAM, 0);
    if (server == -1)
        stop_with("no socket");

    memset(&server_address, 0, sizeof(server_address));
    server_address.sin_family = AF_INET;
    server_address.sin_addr.s_addr = htonl(INADDR_ANY);
    server_address.sin_port = htons(atoi(argv[1]));

    if (bind(server, (struct sockaddr *)&server_address, sizeof(server_address)) == -1)
        stop_with("no bind");
    if (listen(server, 5) == -1)
        stop_with("no listen");

    size = sizeof(client_address);
    for (number = 0; number < CLIENTS; number++) {
        client = accept(server, (struct sockaddr *)&client_address, &size);
        if (client == -1)
            stop_with("no accept");
        else
            printf("Connected client %d \n", number + 1);

        while ((count = read(client, text, BUFSIZE)) != 0) {
            if (count == -1)
                stop_with("no read");
            printf("message from client : ");
            fflush(stdout);
            write(1, text, count);
            write(client, text, count);
        }
        close(client);
    }
    close(server);
    return 0;
}

void stop_with(char *why)
{
    fputs(why, stderr);
    fputc('\n', stderr);
    exit(1);
}
