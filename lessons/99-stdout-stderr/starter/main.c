/* 99-stdout-stderr: success on stdout, errors on stderr.
 *
 *   gcc main.c -o main.out && ./main.out nope.txt > out.txt
 */

#include <fcntl.h>  /* open, O_RDONLY */
#include <stdio.h>  /* printf, fprintf, perror */
#include <unistd.h> /* close */

int main(int argc, char *argv[])
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s PATH\n", argv[0]);
        return 1;
    }

    /* Your program: open argv[1], and say how it went. */

    return 0;
}
