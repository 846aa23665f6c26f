/* 99-network-order: a port and an address, to network byte order and back.
 *
 *   gcc main.c -o main.out && ./main.out
 */

#include <arpa/inet.h> /* htons, htonl, ntohs, ntohl */
#include <stdint.h>    /* uint16_t, uint32_t */
#include <stdio.h>     /* printf */

int main(void)
{
    /* 1. Turn the port to network order and back (htons, ntohs): 0x1234. */

    /* 2. Turn the address to network order and back (htonl, ntohl): 0x12345678. */

    /* 3. Print the four values in the task's order, return 0. */

    return 0;
}
