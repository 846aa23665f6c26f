#include <stdio.h>
int main(void) {
    char name[20];
    If (name[0] == 'k') puts("k");
    Printf("%d\n", EoF);
    return 0;
}
