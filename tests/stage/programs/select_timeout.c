// select() for 100 ms, and nothing comes.
#include <stdio.h>
#include <sys/select.h>

int main(void)
{
    struct timeval limit = {0, 100000};
    fd_set keyboard;
    FD_ZERO(&keyboard);
    FD_SET(0, &keyboard);
    if (select(1, &keyboard, NULL, NULL, &limit) == 0) puts("done");
}
