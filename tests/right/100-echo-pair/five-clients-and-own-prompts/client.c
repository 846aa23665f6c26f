#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

#define LENGTH 30

int main(int argc, char *argv[])
{
    int sock, sent, received, piece;
    char line[LENGTH];
    struct sockaddr_in address;

    if (argc != 3) {
        printf("Usage : %s <IP> <port>\n", argv[0]);
        exit(1);
    }
    sock = socket(PF_INET, SOCK_STREAM, 0);
    if (sock == -1) {
        perror("socket()");
        exit(1);
    }
    bzero(&address, sizeof(address));
    address.sin_family = AF_INET;
    inet_aton(argv[1], &address.sin_addr);
    address.sin_port = htons(atoi(argv[2]));
    if (connect(sock, (struct sockaddr *)&address, sizeof(address)) == -1) {
        perror("connect()");
        exit(1);
    } else
        puts("Connected...........");

    while (1) {
        fputs("Exit(Q to quit) : ", stdout);
        if (!fgets(line, LENGTH, stdin) || !strcmp(line, "q\n") || !strcmp(line, "Q\n"))
            break;

        sent = write(sock, line, strlen(line));
        received = 0;
        while (received < sent) {
            piece = read(sock, &line[received], LENGTH - 1 - received);
            if (piece == -1) {
                perror("read()");
                exit(1);
            }
            if (piece == 0) {
                fputs("server closed\n", stderr);
                exit(1);
            }
            received += piece;
        }
        line[received] = 0;
        printf("Message from server : %s", line);
    }
    close(sock);
    return 0;
}
