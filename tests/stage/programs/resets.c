// Closes a connection on which bytes have come that it has not read: the client gets a reset.
#include "tcp.h"

int main(int argc, char **argv)
{
    char byte;
    (void)argc;
    int client = take_client(argv[1]);
    recv(client, &byte, 1, 0);
    close(client);
}
