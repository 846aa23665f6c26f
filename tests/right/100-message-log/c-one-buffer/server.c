/* The log and what is still unfinished lie in one buffer; `done` parts them. */
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    struct sockaddr_in here = {.sin_family = AF_INET};
    char *all = NULL, *newline;
    size_t done = 0, length = 0, size = 0;
    ssize_t n;

    if (argc != 2) return fprintf(stderr, "usage: %s PORT\n", argv[0]), 1;
    here.sin_port = htons(atoi(argv[1]));
    int s = socket(AF_INET, SOCK_STREAM, 0), c;
    if (s == -1 || bind(s, (struct sockaddr *)&here, sizeof here) || listen(s, 3) || (c = accept(s, 0, 0)) == -1)
        return perror(argv[0]), 1;
    do {
        if (size - length < 64) {
            char *more = realloc(all, size = 2 * size + 64);
            if (!more) return perror("realloc"), 1;
            all = more;
        }
        n = recv(c, all + length, 64, 0);
        if (n == -1) return perror("recv"), 1;
        length += n;
        while ((newline = memchr(all + done, '\n', length - done))) {
            done = newline + 1 - all;
            if (write(c, all, done) != (ssize_t)done) return perror("write"), 1;
        }
    } while (n > 0);
    if (length > done) write(c, all, length);
    free(all);
    close(c);
    close(s);
    return 0;
}
