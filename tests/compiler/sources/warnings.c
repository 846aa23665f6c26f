#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <sys/socket.h>
#include <sys/types.h>
int f(int a) { a++; }
int g(void) { return; }
void h(void) { return 3; }
foo() { return 3; }
int k(int used, int unused) { return used; }
int main(int argc, char *argv[]) {
    int n, m = 3, v;
    ssize_t r;
    char buf[10];
    if (m = 3) printf("x");
    if (r = recv(m, buf, 10, 0) > 0) printf("x");
    for (int i = 0; i < sizeof(buf); i++) buf[i] = 0;
    for (int i = 0; i < strlen(buf); i++) buf[i] = 0;
    printf("%d", v);
    buf[10] = 0;
    m == 3;
    if (m == 3);
    if (buf == "q") m = 3;
    while ((m = getchar()) != EOF);
    switch (m) { case 1: m = 2; case 2: m = 3; }
    if (m)
        printf("x");
        printf("y");
    unsigned u = 3; if (u < 0) m = 1;
    if (m & 3 == 3) m = 3;
    if (m > 1 && m < 3 || m == 4) m = 3;
    char c; while ((c = getchar()) != EOF) ;
    return 0;
}
