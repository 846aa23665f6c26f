// Write, write, read: Nagle's algorithm keeps the second back until the first is acknowledged, which the other delays.
#include "tcp.h"

int main(int argc, char **argv)
{
    char answer[2];
    (void)argc;
    int server = reach(argv[1]);
    for (int i = 0; i < 3; i++) {
        if (write(server, "a", 1) != 1 || write(server, "b", 1) != 1) return 1;
        if (recv(server, answer, 2, MSG_WAITALL) != 2) return 1;
    }
    puts("done");
}
