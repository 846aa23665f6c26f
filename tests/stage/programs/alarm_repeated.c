// A timer that rings every 50 ms, until the handler has counted four.
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t rings;

static void ring(int signal)
{
    (void)signal;
    rings++;
}

int main(void)
{
    struct itimerval often = {{0, 50000}, {0, 50000}};
    signal(SIGALRM, ring);
    setitimer(ITIMER_REAL, &often, NULL);
    while (rings < 4) pause();
    puts("done");
}
