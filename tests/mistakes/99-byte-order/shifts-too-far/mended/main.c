#include <stdio.h>
#include <arpa/inet.h>

static void show(unsigned int number)
{
    unsigned char *p = (unsigned char *)&number;
    int high = number >> (8 * 3), i;

    for (i = 0; i < 4; i++) printf("%02x ", p[i]);
    printf("\n");
    if (high < 0) printf("?\n");
}

int main(void)
{
    show(0x12345678);
    show(htonl(0x12345678));
    show(0xdeadbeef);
    return 0;
}
