// Writes without end.
#include <unistd.h>

int main(void)
{
    static char block[4096];
    for (int i = 0; i < 4096; i++) block[i] = i % 64 == 63 ? '\n' : 'x';
    while (write(1, block, sizeof block) > 0) {
    }
}
