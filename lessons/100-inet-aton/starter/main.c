/* 100-inet-aton: the text of an address, to bytes and back.
 *
 *   gcc main.c -o main.out && ./main.out 192.168.0.1
 */

#include <arpa/inet.h> /* inet_aton, inet_ntoa, struct in_addr */
#include <stdio.h>     /* printf, fprintf */

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s ADDRESS\n", argv[0]);
        return 1;
    }

    /* 1. Fill the struct from argv[1], and print its number in hex. */

    /* 2. Turn it back into text, and print that. */

    /* 3. and 4. Look at what inet_aton() returned. */

    return 0;
}
