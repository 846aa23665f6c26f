/* 100-hello-client: print what a server says.
 *
 *   gcc client.c -o client && ./client 127.0.0.1 9090
 */

#include <arpa/inet.h>  /* inet_aton, htons */
#include <netinet/in.h> /* struct sockaddr_in */
#include <stdio.h>      /* printf, fwrite, fprintf, perror */
#include <stdlib.h>     /* atoi */
#include <string.h>     /* memset */
#include <sys/socket.h> /* socket, connect, recv */
#include <unistd.h>     /* close */

int main(int argc, char *argv[])
{
    if (argc != 3) {
        fprintf(stderr, "usage: %s ADDRESS PORT\n", argv[0]);
        return 1;
    }

    /* 1. Connect to the server at argv[1] and argv[2]. */

    /* 2. Print what came, and nothing else. */

    /* 3. Close the socket and end. */

    return 0;
}
