// Connects, or takes a client with -s, and writes for ever without reading.
#include "tcp.h"

int main(int argc, char **argv)
{
    static char block[65536];
    int peer = argc > 2 && strcmp(argv[2], "-s") == 0 ? take_client(argv[1]) : reach(argv[1]);
    while (send(peer, block, sizeof block, 0) > 0) {
    }
}
