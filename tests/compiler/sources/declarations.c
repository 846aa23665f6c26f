#include <stdio.h>
int main(void) {
    int n = 3;
    int n = 4;
    int a[3];
    a = 3;
    3 = n;
    n++ = 3;
    "abc" = n;
    char b[4]; b = "abc";
    char *s; s = "abc"
    n = foo(;
    printf("x";
    printf "x";
    for (int i = 0, i < 3, i++) n++;
    return 0;
}
