// Takes recv() = 0 for a message that has not come yet.
#include "tcp.h"

int main(int argc, char **argv)
{
    char buffer[64];
    (void)argc;
    int client = take_client(argv[1]);
    while (recv(client, buffer, sizeof buffer, 0) >= 0) {
    }
}
