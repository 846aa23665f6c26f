#include <stdio.h>
struct point { int x; int y }
int main(void) {
    printf("x");
    return 0;
}
