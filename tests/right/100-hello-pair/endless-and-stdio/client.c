#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

int main(int argc, char *argv[])
{
    if (argc != 3) return fprintf(stderr, "usage: %s ADDRESS PORT\n", argv[0]), 1;
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[2]))};
    if (!inet_aton(argv[1], &to.sin_addr)) return fprintf(stderr, "%s?\n", argv[1]), 1;
    int sock = socket(AF_INET, SOCK_STREAM, 0);
    if (sock == -1 || connect(sock, (struct sockaddr *)&to, sizeof(to)) == -1) return perror("client"), 1;

    FILE *from = fdopen(sock, "r");
    for (int c; (c = fgetc(from)) != EOF;) putchar(c);
    fclose(from);
    return 0;
}
