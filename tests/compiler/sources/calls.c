#include <stdio.h>
int add(int a, int b) { return a + b; }
int add(int a, int b) { return a + b; }
int sub(int a);
int main(void) {
    add(1);
    add(1, 2, 3);
    sub("a");
    add(1, "x");
    int x = add;
    struct foo f;
    struct foo *g = 0; g->x = 3;
    String s;
    string t;
    bool b = true;
    uint32_t u;
    break;
    continue;
    goto nowhere;
    int case = 3;
    printf("%d", n);
    n();
    x();
    x[3] = 1;
    *x = 3;
    return 0;
}
