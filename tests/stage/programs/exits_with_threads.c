// main ends by pthread_exit(); another thread works on and says so.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void *work(void *main_thread)
{
    pthread_join(*(pthread_t *)main_thread, NULL);
    puts("worked on");
    exit(3);
}

int main(void)
{
    static pthread_t thread, self;
    self = pthread_self();
    pthread_create(&thread, NULL, work, &self);
    pthread_exit(NULL);
}
