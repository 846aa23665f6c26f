#include <stdio.h>
int main(void) {
    int n = 3;
    if (n)
        printf("x");
        n--;
    else
        n++;
    return 0;
}
