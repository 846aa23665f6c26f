#include <stdio.h>
int main(void) {
    int n = 3;
}
    printf("x");
    while (n) { n--; }
    return 0;
}
