// vfork() and exec of a program that sleeps.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    if (vfork() == 0) {
        execlp("sleep", "sleep", "0.1", (char *)NULL);
        _exit(127);
    }
    int status = 1;
    wait(&status);
    if (status == 0) puts("done");
}
