// pause() until alarm() rings.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void ring(int signal) { (void)signal; }

int main(void)
{
    signal(SIGALRM, ring);
    alarm(1);
    pause();
    puts("done");
}
