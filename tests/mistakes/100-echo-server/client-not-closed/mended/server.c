/* Echo server for one client after another.  Usage: ./server PORT */
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX 256

void serve(int conn)
{
    char msg[MAX];
    int len;

    while ((len = read(conn, msg, MAX)) > 0) {
        printf("message from client : ");
        fwrite(msg, 1, len, stdout);
        fflush(stdout);
        write(conn, msg, len);
    }
    if (len < 0)
        fprintf(stderr, "read: %s\n", strerror(errno));
}

int main(int argc, char **argv)
{
    struct sockaddr_in me;
    int sock, conn;

    if (argc != 2) {
        fprintf(stderr, "which port?\n");
        return 1;
    }
    if ((sock = socket(AF_INET, SOCK_STREAM, 0)) < 0) {
        perror("socket");
        return 1;
    }
    memset(&me, 0, sizeof me);
    me.sin_family = AF_INET;
    me.sin_port = htons(atoi(argv[1]));
    me.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (bind(sock, (struct sockaddr *)&me, sizeof me) < 0 || listen(sock, 3) < 0) {
        perror("bind or listen");
        return 1;
    }

    for (;;) {
        conn = accept(sock, NULL, NULL);
        if (conn < 0) {
            perror("accept");
            return 1;
        }
        serve(conn);
        close(conn);
    }
}
