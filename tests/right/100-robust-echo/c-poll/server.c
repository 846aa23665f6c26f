/* One process, all clients at once. */
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST 64

static struct pollfd all[MOST];
static int count;

static void drop(int i, const char *why)
{
    if (why) perror(why);
    close(all[i].fd);
    all[i] = all[--count];
}

static void echo(int i)
{
    char buffer[512];
    ssize_t n = recv(all[i].fd, buffer, sizeof buffer, 0), m, at;

    if (n == -1 && errno == EINTR) return;
    if (n <= 0) {
        drop(i, n ? "recv" : NULL);
        return;
    }
    for (at = 0; at < n; at += m) {
        m = send(all[i].fd, buffer + at, n - at, MSG_NOSIGNAL);
        if (m == -1 && errno == EINTR) m = 0;
        if (m == -1) {
            drop(i, "send");
            return;
        }
    }
}

int main(int argc, char *argv[])
{
    struct sockaddr_in here;
    int on = 1, i;

    if (argc != 2) return fprintf(stderr, "usage: %s PORT\n", argv[0]), 1;
    memset(&here, 0, sizeof here);
    here.sin_family = AF_INET;
    here.sin_port = htons(atoi(argv[1]));
    all[0].fd = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(all[0].fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(all[0].fd, (struct sockaddr *)&here, sizeof here) == -1 || listen(all[0].fd, 8) == -1) {
        perror("server");
        return 1;
    }
    all[0].events = POLLIN;
    count = 1;
    while (1) {
        if (poll(all, count, -1) == -1 && errno != EINTR) return perror("poll"), 1;
        for (i = count - 1; i > 0; i--)
            if (all[i].revents) echo(i);
        if (all[0].revents && count < MOST) {
            int client = accept(all[0].fd, NULL, NULL);
            if (client == -1) {
                if (errno != EINTR) perror("accept");
                continue;
            }
            all[count].fd = client;
            all[count].events = POLLIN;
            all[count++].revents = 0;
        }
    }
}
