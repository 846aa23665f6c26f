// poll() for 300 ms, and nothing comes.
#include <poll.h>
#include <stdio.h>

int main(void)
{
    struct pollfd keyboard = {0, POLLIN, 0};
    if (poll(&keyboard, 1, 300) == 0) puts("done");
}
