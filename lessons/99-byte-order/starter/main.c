/* 99-byte-order: the bytes of a number, as they lie in memory.
 *
 *   gcc main.c -o main.out && ./main.out
 */

#include <arpa/inet.h> /* htonl */
#include <stdint.h>    /* uint32_t */
#include <stdio.h>     /* printf */

int main(void)
{
    /* 1. Print the bytes of 0x12345678, from the lowest address up. */

    /* 2. Print the bytes of its htonl(). */

    /* 3. Print the bytes of 0xdeadbeef, two digits each. */

    /* 4. Return 0 after the three lines. */

    return 0;
}
