#include <stdio.h>

int main(void)
{
    int left = 1;

    while (left > 0) {
        printf("Hello World");
        left--;
    }
    printf("\n");
    return 0;
}
