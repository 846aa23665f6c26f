#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc != 2) return fprintf(stderr, "port?\n"), 1;
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(strtoul(argv[1], NULL, 10))};
    int s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP), c;
    if (s < 0 || bind(s, (void *)&a, sizeof a) || listen(s, 1)) return perror(argv[0]), 1;
    if ((c = accept(s, NULL, NULL)) < 0) return perror("accept"), 1;
    for (const char *word = "Hello\0World~\0"; *word; word += 6) dprintf(c, *word == 'H' ? "%s " : "%s\n", word);
    shutdown(c, SHUT_WR);
    while (read(c, &(char){0}, 1) > 0) continue; /* the client's end, or what it still says */
    return close(c) | close(s);
}
