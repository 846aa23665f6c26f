// recv() with SO_RCVTIMEO of 100 ms, and nothing comes.
#include <errno.h>

#include "tcp.h"

int main(int argc, char **argv)
{
    struct timeval limit = {0, 100000};
    char byte;
    (void)argc;
    int client = take_client(argv[1]);
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    if (recv(client, &byte, 1, 0) == -1 && errno == EAGAIN) puts("done");
}
