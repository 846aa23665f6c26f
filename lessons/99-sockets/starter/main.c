/* 99-sockets: a socket is a descriptor.
 *
 *   gcc main.c -o main.out && ./main.out
 */

#include <stdio.h>      /* printf, perror */
#include <sys/socket.h> /* socket, PF_INET, SOCK_STREAM */
#include <unistd.h>     /* close */

int main(void)
{
    /* 1. Make a TCP socket. */

    /* 2. Print its descriptor. */

    /* 3. Close it. */

    /* 4. Return 0 after that. */

    return 0;
}
