// Frames larger than the part of the stack that is kept.
#include <string.h>
#include <unistd.h>

static void tell(void) {
    char buffer[40000];
    memset(buffer, 'x', sizeof buffer);
    write(1, buffer, 1);  // LINE: write
}

int main(void) {
    char buffer[70000];
    memset(buffer, 'y', sizeof buffer);
    write(1, buffer, 1);  // LINE: write
    tell();
    return 0;
}
