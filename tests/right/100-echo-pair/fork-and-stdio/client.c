/* The connection as a FILE. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    struct sockaddr_in to = {.sin_family = AF_INET};
    char text[4096], back[4096];

    if (argc != 3) return fprintf(stderr, "usage: %s ADDRESS PORT\n", argv[0]), 1;
    to.sin_port = htons(strtol(argv[2], NULL, 10));
    if (inet_pton(AF_INET, argv[1], &to.sin_addr) != 1) return fprintf(stderr, "%s?\n", argv[1]), 1;

    int sock = socket(AF_INET, SOCK_STREAM, 0);
    if (sock == -1 || connect(sock, (struct sockaddr *)&to, sizeof(to)) == -1) return perror(argv[0]), 1;
    FILE *in = fdopen(sock, "r"), *out = fdopen(dup(sock), "w");

    printf("Input message(Q to quit)\n");
    while (fgets(text, sizeof(text), stdin)) {
        if ((text[0] == 'Q' || text[0] == 'q') && text[1] == '\n') break;
        fputs(text, out);
        fflush(out);
        if (!fgets(back, sizeof(back), in)) {
            fputs("the server has closed\n", stderr);
            return 1;
        }
        printf("Message from server : %s\n", back);
    }
    fclose(out);
    fclose(in);
    return 0;
}
