// Waits for a child that sleeps.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    if (fork() == 0) {
        usleep(100000);
        _exit(0);
    }
    if (wait(NULL) > 0) puts("done");
}
