#include <stdio.h>
int main(void) {
    int n = 3
    int m = 4;
    n = 5
    m = 6;
    return n+m
}
