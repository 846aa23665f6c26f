#include <stdio.h>
int main(void) {
    printf("x"); /* comment
    return 0;
}
