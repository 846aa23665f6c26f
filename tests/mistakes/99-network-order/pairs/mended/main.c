#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    uint16_t port = htons(0x1234);
    uint32_t addr = htonl(0x12345678);

    printf("0x%x\n0x%x\n0x%x\n0x%x\n", port, addr, ntohs(port), ntohl(addr));
    return 0;
}
