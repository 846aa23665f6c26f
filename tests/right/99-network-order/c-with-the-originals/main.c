#include <stdio.h>
#include <arpa/inet.h>

int main(int argc, char *argv[])
{
    unsigned short host_port = 0x1234;
    unsigned short net_port = htons(host_port);
    unsigned long host_addr = 0x12345678;
    unsigned long net_addr = htonl(host_addr);

    printf("Host ordered port: %#x, address: %#lx \n", host_port, host_addr);
    printf("Network ordered port: %#x \n", net_port);
    printf("Network ordered address: %#lx \n", net_addr);
    printf("Back again: %#x \n", ntohs(net_port));
    printf("Back again: %#lx \n", (unsigned long)ntohl(net_addr));
    return argc > 5 || argv[0] == NULL;
}
