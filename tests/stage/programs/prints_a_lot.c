// 100 KB of output.
#include <stdio.h>

int main(void)
{
    for (int i = 0; i < 1000; i++) printf("%099d\n", i);
}
