#include <stdio.h>
int main(void) {
    error_handling("x");
    return 0;
}
void error_handling(char *m) { printf("%s", m); }
