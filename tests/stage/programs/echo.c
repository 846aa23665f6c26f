// Echoes for one client after the other, for ever.
#include "tcp.h"

int main(int argc, char **argv)
{
    char buffer[1024];
    ssize_t n;
    (void)argc;
    int listener = serve(argv[1]);
    for (;;) {
        int client = accept(listener, NULL, NULL);
        while ((n = recv(client, buffer, sizeof buffer, 0)) > 0) send(client, buffer, (size_t)n, MSG_NOSIGNAL);
        if (n < 0) perror("recv");
        close(client);
    }
}
