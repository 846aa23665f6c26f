#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

struct my_address {
    uint16_t family;
    uint16_t port;
    uint32_t address;
    unsigned char zero[8];
};

int main(void)
{
    struct sockaddr_in addr;

    printf("sizeof(sa_family_t) = %zu\n", sizeof(sa_family_t));
    printf("sizeof(in_port_t) = %zu\n", sizeof(in_port_t));
    printf("sizeof(in_addr_t) = %zu\n", sizeof(in_addr_t));
    printf("sizeof(struct sockaddr_in) = %zu\n", sizeof(struct sockaddr_in));
    printf("sizeof(sin_zero) = %zu\n", sizeof(addr.sin_zero));
    printf("sizeof(struct sockaddr) = %zu\n", sizeof(struct sockaddr));

    printf("offsets: %zu", offsetof(struct sockaddr_in, sin_family));
    printf(" %zu", offsetof(struct sockaddr_in, sin_port));
    printf(" %zu", offsetof(struct sockaddr_in, sin_addr));
    printf(" %zu\n", offsetof(struct sockaddr_in, sin_zero));

    memset(&addr, 0, sizeof(addr));
    printf("sin_family: %d\n", addr.sin_family);
    printf("sin_addr: %d\n", addr.sin_addr.s_addr);
    printf("sin_port: %d\n", addr.sin_port);
    printf("sizeof(struct my_address) = %zu\n", sizeof(struct my_address));
    return 0;
}
