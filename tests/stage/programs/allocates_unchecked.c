// A MiB after the other, used, and no look at what malloc() returns.
#include <stdlib.h>
#include <string.h>

int main(void)
{
    for (;;) memset(malloc(1 << 20), 1, 1 << 20);
}
