/* 100-echo-client: a conversation with an echo server.
 *
 *   gcc client.c -o client && ./client 127.0.0.1 9090
 */

#include <arpa/inet.h>  /* inet_pton, htons */
#include <netinet/in.h> /* struct sockaddr_in */
#include <stdio.h>      /* printf, fgets, fprintf, perror */
#include <stdlib.h>     /* atoi */
#include <string.h>     /* strlen, strcmp, memset */
#include <sys/socket.h> /* socket, connect, send, recv */
#include <unistd.h>     /* close */

int main(int argc, char *argv[])
{
    if (argc != 3) {
        fprintf(stderr, "usage: %s ADDRESS PORT\n", argv[0]);
        return 1;
    }

    /* 1. Connect to the server. */

    /* 2. Send each line with its newline. */

    /* 3. Print the answer, and nothing else. */

    /* 4. Go on until Q or q. Then close the socket and return 0. */

    return 0;
}
