// Reads a timerfd that comes after 100 ms.
#include <stdint.h>
#include <stdio.h>
#include <sys/timerfd.h>
#include <unistd.h>

int main(void)
{
    struct itimerspec soon = {{0, 0}, {0, 100000000}};
    uint64_t times;
    int timer = timerfd_create(CLOCK_MONOTONIC, 0);
    timerfd_settime(timer, 0, &soon, NULL);
    if (read(timer, &times, sizeof times) == sizeof times) puts("done");
}
