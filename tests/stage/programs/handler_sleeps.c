// A handler that sleeps.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void sleepy(int signal)
{
    (void)signal;
    usleep(100000);
}

int main(void)
{
    signal(SIGUSR1, sleepy);
    raise(SIGUSR1);
    puts("done");
}
