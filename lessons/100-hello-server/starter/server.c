/* 100-hello-server: greet one client.
 *
 *   gcc server.c -o server && ./server 9090
 */

#include <arpa/inet.h>  /* htons, htonl */
#include <netinet/in.h> /* struct sockaddr_in, INADDR_ANY */
#include <stdio.h>      /* fprintf, perror */
#include <stdlib.h>     /* atoi */
#include <string.h>     /* memset, strlen */
#include <sys/socket.h> /* socket, bind, listen, accept, send */
#include <unistd.h>     /* close */

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s PORT\n", argv[0]);
        return 1;
    }

    /* 1. Create a TCP socket. */

    /* 2. Bind it to the port argv[1]. */

    /* 3. Let clients queue up. */

    /* 4. Take the first client. */

    /* 5. Send it the greeting, every byte once. */

    /* 6. Close the connection and end. Close the listening socket, too. */

    return 0;
}
