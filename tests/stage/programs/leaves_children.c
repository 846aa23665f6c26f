// A child for each client; no child ever ends.
#include "tcp.h"

int main(int argc, char **argv)
{
    char buffer[64];
    (void)argc;
    int listener = serve(argv[1]);
    for (;;) {
        int client = accept(listener, NULL, NULL);
        if (fork() == 0) {
            ssize_t n = recv(client, buffer, sizeof buffer, 0);
            send(client, buffer, (size_t)n, 0);
            close(client);
            for (;;) pause();
        }
        close(client);
    }
}
