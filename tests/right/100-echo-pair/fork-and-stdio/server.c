#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    struct sockaddr_in addr = {0};
    int listener, on = 1;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return EXIT_FAILURE;
    }
    signal(SIGCHLD, SIG_IGN); /* no zombies */

    listener = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    addr.sin_family = AF_INET;
    addr.sin_port = htons((unsigned short)strtoul(argv[1], NULL, 10));
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (listener < 0 || bind(listener, (struct sockaddr *)&addr, sizeof addr) || listen(listener, 16)) {
        perror(argv[0]);
        return EXIT_FAILURE;
    }

    while (1) {
        int client = accept(listener, NULL, NULL);
        if (client < 0) {
            perror("accept");
            return EXIT_FAILURE;
        }
        if (fork() == 0) {
            char buf[2048];
            ssize_t n;
            close(listener);
            while ((n = recv(client, buf, sizeof buf - 1, 0)) > 0) {
                buf[n] = '\0';
                printf("[%d] message from client : %s", (int)getpid(), buf);
                fflush(stdout);
                if (send(client, buf, (size_t)n, 0) != n) perror("send");
            }
            close(client);
            _exit(n == 0 ? 0 : 1);
        }
        close(client);
    }
}
