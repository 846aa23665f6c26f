#include <arpa/inet.h>
#include <stdio.h>

int main(void)
{
    in_addr_t addr = inet_addr("192.168.0.1");

    printf("%#x\n", addr);
    printf("0x%X\n", ntohl(addr));
    return 0;
}
