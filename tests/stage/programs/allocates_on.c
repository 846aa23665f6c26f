// A MiB after the other, used, until there is no more.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *block;
    while ((block = malloc(1 << 20))) memset(block, 1, 1 << 20);
    perror("malloc");
}
