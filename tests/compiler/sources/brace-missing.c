#include <stdio.h>
int main(void) {
    int n = 3;
    while (n) {
        printf("x");
        n--;
    return 0;
}
