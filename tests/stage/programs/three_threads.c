// main and two threads, one after the other, each write a line.
#include <pthread.h>
#include <unistd.h>

static void *say(void *text)
{
    if (write(1, text, 2) != 2) _exit(1);
    return NULL;
}

int main(void)
{
    pthread_t thread;
    say("1\n");
    for (int i = 0; i < 2; i++) {
        pthread_create(&thread, NULL, say, i ? "3\n" : "2\n");
        pthread_join(thread, NULL);
    }
}
