// A read from the keyboard that alarm() interrupts, without SA_RESTART.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>
#include <unistd.h>

static void ring(int signal) { (void)signal; }

int main(void)
{
    struct sigaction action = {.sa_handler = ring};
    struct itimerval soon = {{0, 0}, {0, 100000}};
    char byte;
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &soon, NULL);
    if (read(0, &byte, 1) == -1 && errno == EINTR) puts("done");
}
