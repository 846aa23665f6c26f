#include <stdio.h>
int main(void) {
    printf(“hello\n”);
    int a = 3；
    int b　= 4;
    int c = 4 – 3;
    char d = ‘a’;
    return 0;
}
