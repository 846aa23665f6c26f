/* 99-open-create: open a.txt, make it if there is none.
 *
 *   gcc main.c -o main.out && ./main.out && ls -l a.txt
 */

#include <fcntl.h>  /* open, O_CREAT, O_RDONLY */
#include <stdio.h>  /* printf, perror */
#include <unistd.h> /* close */

int main(void)
{
    /* 1. Open a.txt, and make it if there is none. */

    /* 2. Give the new file its mode. */

    /* 3. Print the descriptor. */

    /* 4. Close it and return 0. */

    return 0;
}
