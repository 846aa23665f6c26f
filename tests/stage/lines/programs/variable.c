// A frame whose size changes, called from two lines, with the return addresses of the last call still in the memory
// below.
#include <alloca.h>
#include <string.h>
#include <unistd.h>

static void inner(int fd) {
    write(fd, "x", 1);  // LINE: write
}

static void tell(int fd, size_t size, int direct) {
    char text[size];
    text[0] = 'x';
    if (direct)
        write(fd, text, 1);  // LINE: write
    else
        inner(fd);
}

int main(void) {
    for (size_t size = 16; size < 2000; size += 112) {
        tell(1, size, 1);
        tell(1, 2000 - size, 0);
        tell(1, size, 0);
    }
    return 0;
}
