/* 100-sockaddr: what the address structs look like inside.
 *
 *   gcc main.c -o main.out && ./main.out
 */

#include <netinet/in.h> /* struct sockaddr_in, in_port_t, in_addr_t */
#include <stddef.h>     /* offsetof */
#include <stdint.h>     /* uint16_t, uint32_t */
#include <stdio.h>      /* printf */
#include <string.h>     /* memset */
#include <sys/socket.h> /* struct sockaddr, sa_family_t */

int main(void)
{
    return 0;
}
