#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
    struct sockaddr_in addr;

    printf("sa_family_t %zu\n", sizeof(sa_family_t));
    printf("in_port_t %zu\n", sizeof(in_port_t));
    printf("in_addr_t %zu\n", sizeof(in_addr_t));
    printf("sockaddr_in %zu\n", sizeof(addr));
    printf("sin_zero %zu\n", sizeof(addr.sin_zero));
    printf("sockaddr %zu\n", sizeof(struct sockaddr));
    printf("sin_family at %zu\n", offsetof(struct sockaddr_in, sin_family));
    printf("sin_port at %zu\n", offsetof(struct sockaddr_in, sin_port));
    printf("sin_addr at %zu\n", offsetof(struct sockaddr_in, sin_addr));
    printf("sin_zero at %zu\n", offsetof(struct sockaddr_in, sin_zero));

    /* Next: all bytes 0. */
    return 0;
}
