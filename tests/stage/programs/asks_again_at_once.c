// A socket that does not block, asked again at once when it has nothing.
#include <errno.h>
#include <fcntl.h>

#include "tcp.h"

int main(int argc, char **argv)
{
    char byte;
    (void)argc;
    int client = take_client(argv[1]);
    fcntl(client, F_SETFL, O_NONBLOCK);
    while (recv(client, &byte, 1, 0) == -1 && errno == EAGAIN) {
    }
}
