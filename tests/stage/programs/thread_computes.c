// Joins a thread that computes for 0.3 s of CPU time.
#include <pthread.h>
#include <stdio.h>
#include <time.h>

static void *compute(void *nothing)
{
    while (clock() < 3 * CLOCKS_PER_SEC / 10) {
    }
    return nothing;
}

int main(void)
{
    pthread_t thread;
    pthread_create(&thread, NULL, compute, NULL);
    pthread_join(thread, NULL);
    puts("done");
}
