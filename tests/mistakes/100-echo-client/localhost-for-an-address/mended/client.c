/* Echo client.  Usage: ./client ADDRESS PORT */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BUF_SIZE 1024

static void die(const char *what)
{
    perror(what);
    exit(1);
}

int main(int argc, char *argv[])
{
    int sock;
    struct sockaddr_in addr;
    char message[BUF_SIZE];
    char answer[BUF_SIZE];
    size_t length, got;
    ssize_t n;

    if (argc != 3) {
        fprintf(stderr, "usage: %s ADDRESS PORT\n", argv[0]);
        return 1;
    }

    sock = socket(PF_INET, SOCK_STREAM, 0);
    if (sock == -1) die("socket");

    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = inet_addr(argv[1]);
    addr.sin_port = htons(atoi(argv[2]));
    if (connect(sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) die("connect");

    memset(answer, 0, sizeof(answer));
    while (1) {
        printf("Input message(Q to quit) : ");
        fflush(stdout);
        if (fgets(message, sizeof(message), stdin) == NULL) break;
        if (strcmp(message, "Q\n") == 0 || strcmp(message, "q\n") == 0) break;

        length = strlen(message);
        if (send(sock, message, length, 0) == -1) die("send");

        got = 0;
        while (got < length) {
            n = recv(sock, answer + got, length - got, 0);
            if (n == -1) die("recv");
            if (n == 0) {
                fprintf(stderr, "the server is gone\n");
                return 1;
            }
            got += n;
        }
        answer[got] = 0;
        printf("Message from server : %s", answer);
    }

    close(sock);
    return 0;
}
