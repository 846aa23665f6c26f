// The child of vfork() sleeps before it ends; the parent is not even asleep in a way that signals end.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    if (vfork() == 0) {
        usleep(100000);
        _exit(0);
    }
    wait(NULL);
    puts("done");
}
