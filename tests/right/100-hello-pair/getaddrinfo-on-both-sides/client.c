#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *all, *one;
    char piece[512];
    ssize_t n;
    int sock = -1, rc;

    if (argc != 3) {
        fprintf(stderr, "usage: %s HOST PORT\n", argv[0]);
        return 1;
    }
    rc = getaddrinfo(argv[1], argv[2], &hints, &all);
    if (rc != 0) {
        fprintf(stderr, "%s: %s\n", argv[1], gai_strerror(rc));
        return 1;
    }
    for (one = all; one; one = one->ai_next) {
        sock = socket(one->ai_family, one->ai_socktype, one->ai_protocol);
        if (sock >= 0 && connect(sock, one->ai_addr, one->ai_addrlen) == 0) break;
        if (sock >= 0) close(sock);
        sock = -1;
    }
    freeaddrinfo(all);
    if (sock < 0) {
        perror(argv[1]);
        return 1;
    }
    while ((n = read(sock, piece, sizeof piece)) > 0)
        if (write(STDOUT_FILENO, piece, n) != n) return 1;
    close(sock);
    return n == 0 ? 0 : 1;
}
