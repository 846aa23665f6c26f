#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static int never(void) { return 1; }
char *text(void) {
    char buffer[10] = "a";
    return buffer;
}
int size(char data[100]) { return sizeof(data); }
void nothing(void) {}
int main(void) {
    int n = nothing();
    char *list = malloc(10);
    memset(list, 0, sizeof(list));
    int *p = "abc";
    double *d = &n;
    if (list[0] == "q") n = 2;
    if (p == 3) n = 3;
    /* outer /* inner */
    n, 3;
    while (n > 3);
        n++;
    for (int i = 0, i < 3, i++) n++;
    return n + (int)*d + size(list);
}
