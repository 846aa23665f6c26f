#define _GNU_SOURCE
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM}, *list, *it;
    int sock = -1, failed;
    char *line = NULL;
    size_t room = 0;
    ssize_t length;

    if (argc != 3) {
        fprintf(stderr, "usage: %s HOST PORT\n", argv[0]);
        return 1;
    }
    failed = getaddrinfo(argv[1], argv[2], &hints, &list);
    if (failed) {
        fprintf(stderr, "%s: %s\n", argv[1], gai_strerror(failed));
        return 1;
    }
    for (it = list; it != NULL; it = it->ai_next) {
        sock = socket(it->ai_family, it->ai_socktype, it->ai_protocol);
        if (sock == -1) continue;
        if (connect(sock, it->ai_addr, it->ai_addrlen) == 0) break;
        close(sock);
        sock = -1;
    }
    freeaddrinfo(list);
    if (sock == -1) {
        perror("connect");
        return 1;
    }

    while ((length = getline(&line, &room, stdin)) > 0) {
        char *answer;
        if (strcasecmp(line, "q\n") == 0) break;
        if (send(sock, line, length, MSG_NOSIGNAL) != length) {
            perror("send");
            return 1;
        }
        answer = malloc(length);
        if (recv(sock, answer, length, MSG_WAITALL) != length) {
            fprintf(stderr, "no answer\n");
            return 1;
        }
        printf("Message from server : ");
        fwrite(answer, 1, length, stdout);
        free(answer);
    }
    free(line);
    shutdown(sock, SHUT_WR);
    close(sock);
    return 0;
}
