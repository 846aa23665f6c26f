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

    /* 1. Fill the struct (inet_aton), and print its number in hex. */

    /* 2. Turn it back into text (inet_ntoa), and print that. */

    /* 3. and 4. Take every address; say so when it is not an address. */

    return 0;
}
