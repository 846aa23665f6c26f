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
    if (inet_aton(argv[1], &in) == 0) {
        fprintf(stderr, "%s is not an address\n", argv[1]);
        exit(1);
    }
    printf("number: %#x\n", in.s_addr);
    printf("text:   %s\n", inet_ntoa(in));
    return 0;
}
