#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>

void print_bytes(uint32_t n)
{
    unsigned char *p = (unsigned char *)&n;
    int i;

    for (i = 0; i < 4; i++)
        printf("%c ", p[i]);
    printf("\n");
}

int main(void)
{
    uint32_t host = 0x12345678;
    uint32_t net = htonl(host);

    print_bytes(host);
    print_bytes(net);
    print_bytes(0xdeadbeef);
    return 0;
}
