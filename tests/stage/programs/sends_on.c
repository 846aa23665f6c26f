// Takes a client, and sends it the same byte without end.
#include "tcp.h"

int main(int argc, char **argv)
{
    (void)argc;
    int client = take_client(argv[1]);
    while (send(client, "x", 1, 0) == 1) {
    }
}
