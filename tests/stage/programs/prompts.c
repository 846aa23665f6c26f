// Asks without a newline, and greets without one.
#include <stdio.h>

int main(void)
{
    char name[64];
    printf("name? ");
    if (scanf("%63s", name) == 1) printf("hello, %s", name);
}
