/* 100-echo-server: send back whatever a client sends.
 *
 *   gcc server.c -o server && ./server 9090
 */

#include <arpa/inet.h>  /* htons, htonl */
#include <netinet/in.h> /* struct sockaddr_in, INADDR_ANY */
#include <stdio.h>      /* printf, fprintf, perror */
#include <stdlib.h>     /* atoi */
#include <string.h>     /* memset */
#include <sys/socket.h> /* socket, bind, listen, accept, recv, send */
#include <unistd.h>     /* close */

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }

    /* 1. Bind a TCP socket to the port argv[1]. */

    /* 2. Let clients queue up. */

    /* 3. Take the first client and send back what arrived. */

    /* 4. Go on until the client closes. Then close both descriptors and return 0. */

    return 0;
}
