// A thread, not main, executes another program.
#include <pthread.h>
#include <unistd.h>

static void *become(void *nothing)
{
    execlp("echo", "echo", "after", (char *)NULL);
    return nothing;
}

int main(void)
{
    pthread_t thread;
    pthread_create(&thread, NULL, become, NULL);
    pthread_join(thread, NULL);
}
