/* The connection as two FILEs. */
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }
    int listener = socket(PF_INET, SOCK_STREAM, 0);
    struct sockaddr_in addr;
    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_port = htons(atoi(argv[1]));
    if (listener == -1 || bind(listener, (struct sockaddr *)&addr, sizeof(addr)) == -1 || listen(listener, 5) == -1) {
        perror("server");
        return 1;
    }
    int client = accept(listener, NULL, NULL);
    if (client == -1) {
        perror("accept");
        return 1;
    }
    FILE *in = fdopen(client, "r");
    FILE *out = fdopen(dup(client), "w");
    char part[500];
    while (fgets(part, sizeof(part), in) != NULL) {
        printf("message from client : %s", part);
        fputs(part, out);
        fflush(out);
    }
    fclose(out);
    fclose(in);
    close(listener);
    return 0;
}
