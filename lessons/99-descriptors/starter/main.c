/* 99-descriptors: the numbers 0, 1, 2, and the next free one.
 *
 *   gcc main.c -o main.out && ./main.out
 */

#include <fcntl.h>  /* open, O_RDONLY */
#include <stdio.h>  /* printf, perror, fileno, stdin, stdout, stderr */
#include <unistd.h> /* close */

int main(void)
{
    /* 1. Print the numbers of stdin, stdout and stderr. */

    /* 2. Open a file. */

    /* 3. Print the number it got. */

    /* 4. Close it and return 0. */

    return 0;
}
