/* 99-first-program: edit, compile, run.
 *
 *   gcc -Wall -Wextra main.c -o main.out && ./main.out
 */

#include <stdio.h> /* printf */

int main(void)
{
    /* 1. Print the words Hello World. */

    /* 2. Print exactly this one line. */

    /* 3. Return 0. */

    return 0;
}
