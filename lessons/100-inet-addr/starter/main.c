/* 100-inet-addr: the text of an address, as a number.
 *
 *   gcc main.c -o main.out && ./main.out 192.168.0.1
 */

#include <arpa/inet.h> /* inet_addr, INADDR_NONE, ntohl */
#include <stdio.h>     /* printf, fprintf */

int main(int argc, char *argv[])
{
    /* argv[1] is the text, if argc is 2. The next two lines only keep gcc quiet: take them out. */
    (void)argc;
    (void)argv;

    /* 1. Turn the text into a number (inet_addr), and print it in hex. */

    /* 2. Print its real value (ntohl). */

    /* 3. Do it for any address, not for one only. */

    /* 4. Say so when it is not an address. */

    /* 5. Say how it is used, when the argument is missing. */

    return 0;
}
