/* Keeps all lines of a client, and sends them all after each one.  Usage: ./server PORT */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct bytes {
    char *start;
    size_t length, size;
};

static void die(const char *what)
{
    perror(what);
    exit(1);
}

static void append(struct bytes *to, const char *from, size_t length)
{
    if (to->length + length > to->size) {
        size_t size = 2 * (to->length + length);
        char *more = realloc(to->start, size);
        if (more == NULL) die("realloc");
        to->start = more;
        to->size = size;
    }
    memcpy(to->start + to->length, from, length);
    to->length += length;
}

static void send_all(int client, const struct bytes *log)
{
    size_t sent = 0;

    while (sent < log->length) {
        ssize_t n = send(client, log->start + sent, log->length - sent, 0);
        if (n == -1) die("send");
        sent += n;
    }
}

static void keep(int client)
{
    struct bytes log = {0}, held = {0};
    char piece[512], *end;
    ssize_t n;

    while ((n = recv(client, piece, sizeof(piece), 0)) > 0) {
        append(&held, piece, n);
        while ((end = memchr(held.start, '\n', held.length)) != NULL) {
            size_t line = end - held.start + 1;
            append(&log, held.start, line);
            held.length -= line;
            memmove(held.start, held.start + line, held.length);
            send_all(client, &log);
        }
    }
    if (n == -1) die("recv");
    if (held.length > 0) {
        append(&log, held.start, held.length);
        send_all(client, &log);
    }
    free(log.start);
    free(held.start);
    if (log.length > 0 && log.start[log.length - 1] != '\n') fprintf(stderr, "the last line is not finished\n");
}

int main(int argc, char *argv[])
{
    int server, client, on = 1;
    struct sockaddr_in addr;

    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }
    server = socket(PF_INET, SOCK_STREAM, 0);
    if (server == -1) die("socket");
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_ANY);
    addr.sin_port = htons(atoi(argv[1]));
    if (bind(server, (struct sockaddr *)&addr, sizeof(addr)) == -1) die("bind");
    if (listen(server, 5) == -1) die("listen");
    client = accept(server, NULL, NULL);
    if (client == -1) die("accept");

    keep(client);

    close(client);
    close(server);
    return 0;
}
