#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* 에코 서버: 받은 것을 그대로 돌려준다 */
int main(int argc, char *argv[])
{
    struct addrinfo hints, *found;
    struct sockaddr_storage who;
    socklen_t who_size = sizeof(who);
    char host[64];
    char data[4000];
    int s, c, e;
    ssize_t n;

    if (argc != 2) return fprintf(stderr, "usage: server PORT\n"), 1;

    memset(&hints, 0, sizeof(hints));
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    e = getaddrinfo(NULL, argv[1], &hints, &found);
    if (e != 0) return fprintf(stderr, "%s\n", gai_strerror(e)), 1;

    s = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
    if (s == -1) return perror("socket"), 1;
    if (bind(s, found->ai_addr, found->ai_addrlen) == -1) return perror("bind"), 1;
    freeaddrinfo(found);
    if (listen(s, 1) == -1) return perror("listen"), 1;
    c = accept(s, (struct sockaddr *)&who, &who_size);
    if (c == -1) return perror("accept"), 1;
    getnameinfo((struct sockaddr *)&who, who_size, host, sizeof(host), NULL, 0, NI_NUMERICHOST);
    printf("클라이언트 %s\n", host);

    for (;;) {
        n = recv(c, data, sizeof(data), 0);
        if (n == 0) break;
        if (n == -1) return perror("recv"), 1;
        fputs("message from client : ", stdout);
        fwrite(data, 1, n, stdout);
        send(c, data, n, 0);
    }
    close(c);
    close(s);
    return 0;
}