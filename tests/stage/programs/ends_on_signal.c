// Says hello, and ends with 7 when SIGTERM comes.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void end(int signal)
{
    (void)signal;
    _exit(7);
}

int main(void)
{
    signal(SIGTERM, end);
    puts("hello");
    for (;;) pause();
}
