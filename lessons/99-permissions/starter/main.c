/* 99-permissions: the ten characters of ls -l, and chmod.
 *
 *   gcc main.c -o main.out && ./main.out main.c && ls -l main.c
 */

#include <stdio.h>    /* putchar, fprintf, perror */
#include <stdlib.h>   /* strtol */
#include <sys/stat.h> /* stat, struct stat, S_ISDIR, chmod */

int main(int argc, char *argv[])
{
    if (argc != 2 && argc != 3) {
        fprintf(stderr, "usage: %s PATH [OCTAL-MODE]\n", argv[0]);
        return 1;
    }

    /* Your program: the ten characters of argv[1]; with argv[2]: chmod, and the characters again. */

    return 0;
}
