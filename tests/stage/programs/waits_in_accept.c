// Waits for a client.
#include "tcp.h"

int main(int argc, char **argv)
{
    (void)argc;
    take_client(argv[1]);
}
