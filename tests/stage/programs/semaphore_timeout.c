// sem_timedwait() for 100 ms.
#include <errno.h>
#include <semaphore.h>
#include <stdio.h>
#include <time.h>

int main(void)
{
    sem_t never;
    struct timespec until;
    sem_init(&never, 0, 0);
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += 100000000;
    if (until.tv_nsec >= 1000000000) until.tv_nsec -= 1000000000, until.tv_sec++;
    if (sem_timedwait(&never, &until) == -1 && errno == ETIMEDOUT) puts("done");
}
