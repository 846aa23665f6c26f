#include <stdio.h>
#include <arpa/inet.h>

int main(void)
{
    int i;
    unsigned int a = 0x12345678, b = htonl(a), c = 0xdeadbeef;
    unsigned char *p;

    p = (unsigned char *)&a;
    for (i = 0; i < 4; i++) printf("%x ", *(p + i));
    printf("\n");
    p = (unsigned char *)&a;
    for (i = 0; i < 4; i++) printf("%x ", *(p + i));
    printf("\n");
    p = (unsigned char *)&c;
    for (i = 0; i < 4; i++) printf("%x ", *(p + i));
    printf("\n");
    return 0;
}
