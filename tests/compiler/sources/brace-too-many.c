#include <stdio.h>
int main(void) {
    int n = 3;
    if (n)
        printf("x");
        n--;
    }
    return 0;
}
