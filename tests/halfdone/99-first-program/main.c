#include <stdio.h>

int main(void)
{
    int count;

    printf("Hello World\n");
    return 3;
}
