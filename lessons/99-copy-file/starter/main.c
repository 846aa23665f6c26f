/* 99-copy-file: copy a file, to the last byte.
 *
 *   gcc main.c -o main.out && ./main.out main.c copy.c && cmp main.c copy.c
 */

#include <fcntl.h>  /* open and its flags */
#include <stdio.h>  /* fprintf, perror */
#include <unistd.h> /* read, write, close */

int main(int argc, char *argv[])
{
    if (argc != 3) {
        fprintf(stderr, "usage: %s SOURCE DESTINATION\n", argv[0]);
        return 1;
    }

    /* Your program: from argv[1] to argv[2]. */

    return 0;
}
