#include <stdio.h>
int main(void) {
    int n = 3
    printf("%d\n", n);
    printf("x")
    return 0
}
