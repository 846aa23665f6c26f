// Says its second argument to its first client, unasked, and ends with the third as exit code.
#include "tcp.h"

int main(int argc, char **argv)
{
    int client = take_client(argv[1]);
    send(client, argv[2], strlen(argv[2]), 0);
    return argc > 3 ? atoi(argv[3]) : 0;
}
