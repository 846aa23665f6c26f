// Prints short lines without end.
#include <stdio.h>

int main(void)
{
    for (;;) printf("x\n");
}
