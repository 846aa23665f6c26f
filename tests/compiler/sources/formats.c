#include <stdio.h>
#include <string.h>
#include <sys/types.h>
int main(void) {
    int fd = 3; char b[10] = ""; char c = 'a'; long l = 3; ssize_t n = 3; size_t z = 3; double d = 1; char *s = b; unsigned u = 3;
    printf("%s\n", fd);
    printf("%d\n", b);
    printf("%d\n", l);
    printf("%d\n", n);
    printf("%d\n", z);
    printf("%d\n", strlen(b));
    printf("%s\n", c);
    printf("%d\n", d);
    printf("%f\n", fd);
    printf("%c\n", s);
    printf("%d %d\n", fd);
    printf("%d\n", fd, 3);
    printf("%d\n", &fd);
    printf("%x\n", &u);
    printf("%lu\n", u);
    printf("%ld\n", fd);
    printf("%x\n", l);
    printf(b);
    printf("%k\n", fd);
    scanf("%d", fd);
    scanf("%s", &b);
    scanf("%c", b[0]);
    printf("%s\n", *b);
    printf("%s\n", &c);
    printf("%p\n", fd);
    printf("%");
    printf("%s\n", (void*)s);
    return 0;
}
