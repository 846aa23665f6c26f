#include <stdio.h>
int main(void) {
    int n = 3;
    if (n > 2 {
        printf("%d\n", n);
    }
    printf("%d\n" n);
    printf("done\n";
    return 0;
}
