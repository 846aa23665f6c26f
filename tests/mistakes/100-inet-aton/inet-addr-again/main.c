#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    struct in_addr in = {0};

    if (argc != 2) {
        fprintf(stderr, "Usage: %s <address>\n", argv[0]);
        exit(1);
    }
    in.s_addr = inet_addr(argv[1]);
    if (in.s_addr == INADDR_NONE) {
        fprintf(stderr, "%s is not an address\n", argv[1]);
        exit(1);
    }
    printf("number: %#x\n", in.s_addr);
    printf("text:   %s\n", inet_ntoa(in));
    return 0;
}
