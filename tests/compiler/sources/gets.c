#include <stdio.h>
int main(void) {
    char b[10];
    gets(b);
    return 0;
}
