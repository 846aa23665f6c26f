#include <stdio.h>
int main(void) {
    int n = 0x12345678;
    char *p = &n;
    unsigned char *q = &n;
    int i = p;
    int *r = n;
    char *s = 3;
    unsigned char *t = "abc";
    const char *cc = "a"; char *dd = cc;
    printf("%d%p%p%p%s%s%p\n", i, (void*)q, (void*)r, (void*)s, t, dd, (void*)p);
    return 0;
}
