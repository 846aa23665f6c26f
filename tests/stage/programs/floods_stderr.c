// Complains without end.
#include <stdio.h>

int main(void)
{
    for (;;) fprintf(stderr, "%0500d\n", 0);
}
