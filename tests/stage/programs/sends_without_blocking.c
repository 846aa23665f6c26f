// Sends six million bytes on a socket that does not block, and asks again at once when there is no room.
#include <errno.h>
#include <fcntl.h>

#include "tcp.h"

int main(int argc, char **argv)
{
    static char block[6000000];
    size_t sent = 0;
    (void)argc;
    int client = take_client(argv[1]);
    fcntl(client, F_SETFL, O_NONBLOCK);
    while (sent < sizeof block) {
        ssize_t n = send(client, block + sent, sizeof block - sent, 0);
        if (n < 0 && errno != EAGAIN) return 1;
        if (n > 0) sent += (size_t)n;
    }
}
