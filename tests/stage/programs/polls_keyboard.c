// poll()s the keyboard, reads, and polls again.
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    char buffer[64];
    struct pollfd keyboard = {0, POLLIN, 0};
    ssize_t n = 1;
    while (n > 0 && poll(&keyboard, 1, -1) == 1) {
        n = read(0, buffer, sizeof buffer);
        printf("%zd %zd\n", (ssize_t)keyboard.revents, n);
    }
}
