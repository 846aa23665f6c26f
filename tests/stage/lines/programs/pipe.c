// A pipe: stdio keeps what is printed until it is flushed, here once by the program and once at its end.
// STDOUT: pipe
#include <stdio.h>

int main(void) {
    printf("number %d\n", 1);
    fflush(stdout);  // LINE: write via fflush
    printf("number %d\n", 2);
    return 0;
}
// NO LINE: write
