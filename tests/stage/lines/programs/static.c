// Everything in one file: what is the library's is what has no line.
// FLAGS: -static
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    int pair[2];
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);  // LINE: socketpair
    send(pair[0], "a", 1, 0);                   // LINE: send
    char byte;
    recv(pair[1], &byte, 1, 0);  // LINE: recv
    printf("number %d\n", 7);    // LINE: write via printf
    usleep(1);                   // LINE: usleep
    return 0;
}
