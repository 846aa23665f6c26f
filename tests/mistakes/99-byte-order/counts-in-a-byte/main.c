#include <stdio.h>
#include <arpa/inet.h>

static void show(unsigned int number)
{
    unsigned char *p = (unsigned char *)&number;
    unsigned char i;

    for (i = 3; i >= 0; i--) printf("%02x ", p[3 - i % 4]);
    printf("\n");
}

int main(void)
{
    show(0x12345678);
    show(htonl(0x12345678));
    show(0xdeadbeef);
    return 0;
}
