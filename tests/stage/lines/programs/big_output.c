// A full buffer is written in the middle of a printf, with a deep stack below it.
// STDOUT: pipe
#include <stdio.h>

int main(void) {
    for (int i = 0; i < 900; i++) printf("%s %d %f\n", "line", i, i / 3.0);  // LINE: write via printf
    return 0;
}
// NO LINE: write
