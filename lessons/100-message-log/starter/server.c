/* 100-message-log: keep all lines, and send them all after each one.
 *
 *   gcc server.c -o server && ./server 9090
 */

#include <arpa/inet.h>  /* htons, htonl */
#include <netinet/in.h> /* struct sockaddr_in, INADDR_ANY */
#include <stdio.h>      /* fprintf, perror */
#include <stdlib.h>     /* atoi, realloc, free */
#include <string.h>     /* memset, memchr, memcpy, memmove */
#include <sys/socket.h> /* socket, setsockopt, bind, listen, accept, recv, send */
#include <unistd.h>     /* close */

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }

    return 0;
}
