/* Echo server, line by line.  Usage: ./server PORT */
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    static char line[1024];
    size_t length = 0;
    ssize_t n;
    int listener, client;
    struct sockaddr_in addr;

    if (argc != 2) {
        printf("Usage : %s PORT\n", argv[0]);
        return 1;
    }
    listener = socket(AF_INET, SOCK_STREAM, 0);
    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_ANY);
    addr.sin_port = htons(atoi(argv[1]));
    if (bind(listener, (struct sockaddr *)&addr, sizeof(addr)) == -1) {
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

    while ((n = recv(client, line + length, sizeof(line) - length, 0)) > 0) {
        length += n;
        if (line[length - 1] != '\n') continue;
        printf("message from client : %.*s", (int)length, line);
        send(client, line, length, 0);
        length = 0;
    }
    close(client);
    close(listener);
    return n == 0 ? 0 : 1;
}
