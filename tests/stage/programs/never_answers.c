// Takes a client, reads, and never says anything.
#include "tcp.h"

int main(int argc, char **argv)
{
    char buffer[64];
    (void)argc;
    int client = take_client(argv[1]);
    while (recv(client, buffer, sizeof buffer, 0) > 0) {
    }
}
