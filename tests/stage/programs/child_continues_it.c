// Stops itself; its child wakes it up after a while.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    pid_t self = getpid();
    if (fork() == 0) {
        usleep(100000);
        kill(self, SIGCONT);
        _exit(0);
    }
    raise(SIGSTOP);
    puts("done");
}
