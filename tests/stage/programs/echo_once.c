// Echoes for one client, without SO_REUSEADDR; ends with 1 where bind() fails.
#include "tcp.h"

int main(int argc, char **argv)
{
    char buffer[1024];
    ssize_t n;
    (void)argc;
    struct sockaddr_in address = at_port(argv[1]);
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&address, sizeof address)) return 1;
    listen(listener, 5);
    int client = accept(listener, NULL, NULL);
    while ((n = recv(client, buffer, sizeof buffer, 0)) > 0) send(client, buffer, (size_t)n, 0);
}
