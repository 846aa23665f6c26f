// A POSIX timer that signals after 100 ms.
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static void ring(int signal) { (void)signal; }

int main(void)
{
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1};
    struct itimerspec soon = {{0, 0}, {0, 100000000}};
    signal(SIGUSR1, ring);
    timer_create(CLOCK_MONOTONIC, &event, &timer);
    timer_settime(timer, 0, &soon, NULL);
    pause();
    puts("done");
}
