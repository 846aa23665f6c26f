// A POSIX timer whose time is told by a thread (SIGEV_THREAD).
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>

static sem_t rang;

static void ring(union sigval value)
{
    (void)value;
    sem_post(&rang);
}

int main(void)
{
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_THREAD, .sigev_notify_function = ring};
    struct itimerspec soon = {{0, 0}, {0, 100000000}};
    sem_init(&rang, 0, 0);
    timer_create(CLOCK_MONOTONIC, &event, &timer);
    timer_settime(timer, 0, &soon, NULL);
    sem_wait(&rang);
    puts("done");
}
