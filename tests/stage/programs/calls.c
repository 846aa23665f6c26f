// A client: sends its second argument, and prints what comes until the end.
#include "tcp.h"

int main(int argc, char **argv)
{
    char buffer[1024];
    ssize_t n;
    (void)argc;
    int server = reach(argv[1]);
    send(server, argv[2], strlen(argv[2]), 0);
    while ((n = recv(server, buffer, sizeof buffer, 0)) > 0) printf("%.*s\n", (int)n, buffer), fflush(stdout);
    if (n < 0) perror("recv");
}
