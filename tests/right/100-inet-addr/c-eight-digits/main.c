#include <arpa/inet.h>
#include <stdio.h>

int main(int argc, char *argv[])
{
    in_addr_t addr;

    if (argc != 2) {
        fprintf(stderr, "usage: %s ADDRESS\n", argv[0]);
        return 1;
    }
    addr = inet_addr(argv[1]);
    if (addr == INADDR_NONE) {
        fprintf(stderr, "%s is no address\n", argv[1]);
        return 1;
    }
    printf("0x%08x, as this machine reads it\n", addr);
    printf("0x%08X, the real value", ntohl(addr));
    return 0;
}
