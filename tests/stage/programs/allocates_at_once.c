// 2 GiB in one malloc().
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    if (!malloc(2ul << 30)) perror("malloc");
}
