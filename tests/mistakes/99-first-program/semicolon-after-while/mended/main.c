#include <stdio.h>

int main(void)
{
    int times = 0;

    while (times < 1) {
        printf("Hello World\n");
        times++;
    }
    return 0;
}
