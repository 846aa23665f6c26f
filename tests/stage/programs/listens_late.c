// Listens after 0.1 s of sleep.
#include "tcp.h"

int main(int argc, char **argv)
{
    (void)argc;
    usleep(100000);
    send(take_client(argv[1]), "hi", 2, 0);
}
