// SIGALRM is ignored: pause() never ends.
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

int main(void)
{
    struct itimerval soon = {{0, 0}, {0, 50000}};
    signal(SIGALRM, SIG_IGN);
    setitimer(ITIMER_REAL, &soon, NULL);
    pause();
}
