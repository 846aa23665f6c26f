#include <stdio.h>

int main(void)
{
    printf("Hello, Linux\n");
    return 0;
}
