#include <stdio.h>
int counter = 0;
int main(void) {
    printf("%d\n", counter);
    return 0;
}
