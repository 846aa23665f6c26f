#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void reap(int number)
{
    int saved = errno;
    (void)number;
    while (waitpid(-1, NULL, WNOHANG) > 0) continue;
    errno = saved;
}

static void child(int client)
{
    char buf[2048];
    ssize_t n, m, at;

    for (;;) {
        n = recv(client, buf, sizeof buf, 0);
        if (n == 0) _exit(0);
        if (n < 0) {
            if (errno == EINTR) continue;
            perror("client lost");
            _exit(1);
        }
        for (at = 0; at < n; at += m) {
            m = send(client, buf + at, n - at, 0);
            if (m < 0 && errno == EINTR) m = 0;
            if (m < 0) {
                perror("client lost");
                _exit(1);
            }
        }
    }
}

int main(int argc, char *argv[])
{
    struct sockaddr_in here = {.sin_family = AF_INET};
    struct sigaction action = {.sa_handler = reap, .sa_flags = SA_RESTART};
    int listener, client, on = 1;

    if (argc != 2) return fprintf(stderr, "usage: %s PORT\n", argv[0]), 1;
    sigaction(SIGCHLD, &action, NULL);
    signal(SIGPIPE, SIG_IGN);
    here.sin_port = htons(atoi(argv[1]));
    listener = socket(AF_INET, SOCK_STREAM, 0);
    if (listener < 0 || setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) ||
        bind(listener, (struct sockaddr *)&here, sizeof here) || listen(listener, 32))
        return perror(argv[0]), 1;
    for (;;) {
        client = accept(listener, NULL, NULL);
        if (client < 0 && (errno == EINTR || errno == ECONNABORTED)) continue;
        if (client < 0 && errno == EMFILE) {
            perror("accept");
            usleep(1000); /* a client that ends makes room */
            continue;
        }
        if (client < 0) return perror("accept"), 1;
        if (fork() == 0) {
            close(listener);
            child(client);
        }
        close(client);
    }
}
