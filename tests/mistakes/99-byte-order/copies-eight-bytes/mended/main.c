#include <stdio.h>
#include <string.h>
#include <arpa/inet.h>

static void show(unsigned int number)
{
    unsigned char bytes[8];
    int i;

    memcpy(bytes, &number, 4);
    for (i = 0; i < 4; i++) printf("%02x ", bytes[i]);
    printf("\n");
}

int main(void)
{
    show(0x12345678);
    show(htonl(0x12345678));
    show(0xdeadbeef);
    return 0;
}
