/* 99-open-errors: what to do when open() fails.
 *
 *   gcc main.c -o main.out && ./main.out nope.txt; echo $?
 */

#include <fcntl.h>  /* open, O_RDONLY */
#include <stdio.h>  /* fprintf, perror */
#include <unistd.h> /* close */

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s PATH\n", argv[0]);
        return 1;
    }

    /* 1. Open the path from the command line, for reading: argv[1]. */

    /* 2. Notice that it failed, and return 1. */

    /* 3. Say why, on stderr. */

    /* 5. When it works, print nothing, close it and return 0. */

    return 0;
}
