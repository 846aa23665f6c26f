#include <stdio.h>
itn add(int a, int b) { return a + b; }
int main(void) {
    char line[10];
    gets(line);
    flaot f = 3;
    retrun 0;
}
