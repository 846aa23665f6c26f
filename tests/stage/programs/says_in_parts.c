// Says "one", waits for an answer, and says "two".
#include "tcp.h"

int main(int argc, char **argv)
{
    char buffer[64];
    (void)argc;
    int client = take_client(argv[1]);
    send(client, "one", 3, 0);
    recv(client, buffer, sizeof buffer, 0);
    send(client, "two", 3, 0);
    recv(client, buffer, sizeof buffer, 0);
}
