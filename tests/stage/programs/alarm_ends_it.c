// No handler for SIGALRM: it ends the program.
#include <sys/time.h>
#include <unistd.h>

int main(void)
{
    struct itimerval soon = {{0, 0}, {0, 100000}};
    setitimer(ITIMER_REAL, &soon, NULL);
    pause();
}
