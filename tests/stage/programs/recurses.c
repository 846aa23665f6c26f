// Calls itself until the stack is full.
#include <stdio.h>

static int deeper(int depth)
{
    volatile char room[4096];
    room[0] = (char)depth;
    return depth < 0 ? 0 : deeper(depth + 1) + room[0];
}

int main(void) { printf("%d\n", deeper(0)); }
