// A handler that leaves an interrupted read for good, by siglongjmp().
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static sigjmp_buf start;

static void jump(int signal)
{
    (void)signal;
    siglongjmp(start, 1);
}

int main(void)
{
    char buffer[64];
    signal(SIGUSR1, jump);
    if (sigsetjmp(start, 1) == 0) {
        puts("ready");
        if (read(0, buffer, sizeof buffer) == -1) return 1;
    }
    puts("jumped");
    printf("got %zd\n", read(0, buffer, sizeof buffer));
}
