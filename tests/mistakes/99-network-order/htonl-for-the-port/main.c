#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    uint16_t host_port = 0x1234, net_port;
    uint32_t host_addr = 0x12345678, net_addr;

    net_port = htonl(host_port);
    net_addr = htonl(host_addr);

    printf("network port:    %#x\n", net_port);
    printf("network address: %#x\n", net_addr);
    printf("host port:       %#x\n", ntohs(net_port));
    printf("host address:    %#x\n", ntohl(net_addr));
    return 0;
}
