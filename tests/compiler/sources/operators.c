#include <stdio.h>
int main(void) {
    int n = 3;
    if (n ! = 3) printf("x");
    if (n = ! 3) printf("x");
    if (n =< 3) printf("x");
    if (n => 3) printf("x");
    char c = 'ab';
    char d = 'a;
    int 한글 = 3\
    return 0; \
}
