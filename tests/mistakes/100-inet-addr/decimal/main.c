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
    printf("%d\n", addr);
    printf("0x%X\n", ntohl(addr));
    return 0;
}
