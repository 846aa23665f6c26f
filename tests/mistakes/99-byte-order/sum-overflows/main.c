#include <stdio.h>
#include <arpa/inet.h>

static int show(unsigned int number)
{
    unsigned char *p = (unsigned char *)&number;
    int i, sum = 0;

    for (i = 0; i < 4; i++) {
        printf("%02x ", p[i]);
        sum = sum * 100000 + p[i];
    }
    printf("\n");
    return sum != 0;
}

int main(void)
{
    int all = show(0x12345678) + show(htonl(0x12345678)) + show(0xdeadbeef);

    return all < 0;
}
