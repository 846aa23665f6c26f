// SIGALRM is blocked, and sigwait() takes it.
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>

int main(void)
{
    struct itimerval soon = {{0, 0}, {0, 100000}};
    sigset_t alarm;
    int got;
    sigemptyset(&alarm);
    sigaddset(&alarm, SIGALRM);
    sigprocmask(SIG_BLOCK, &alarm, NULL);
    setitimer(ITIMER_REAL, &soon, NULL);
    if (sigwait(&alarm, &got) == 0 && got == SIGALRM) puts("done");
}
