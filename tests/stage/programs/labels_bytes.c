// Takes its input byte by byte, and writes five times for each.
#include <stdio.h>
#include "tcp.h"

int main(int argc, char **argv)
{
    char byte;
    (void)argc;
    setvbuf(stdout, NULL, _IONBF, 0);
    int client = take_client(argv[1]);
    while (recv(client, &byte, 1, 0) > 0) {
        putchar('g');
        putchar('o');
        putchar('t');
        putchar(byte);
        putchar('\n');
    }
}
