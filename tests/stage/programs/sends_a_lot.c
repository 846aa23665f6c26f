// Asked by one byte, sends six million, and says so.
#include "tcp.h"

int main(int argc, char **argv)
{
    static char block[6000000];
    size_t sent = 0;
    (void)argc;
    int client = take_client(argv[1]);
    recv(client, block, 1, 0);
    while (sent < sizeof block) {
        ssize_t n = send(client, block + sent, sizeof block - sent, 0);
        if (n <= 0) return 1;
        sent += (size_t)n;
    }
    puts("sent");
}
