// sigsuspend() until the child's end.
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void ended(int signal) { (void)signal; }

int main(void)
{
    sigset_t child, none;
    signal(SIGCHLD, ended);
    sigemptyset(&none);
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    if (fork() == 0) {
        usleep(100000);
        _exit(0);
    }
    sigsuspend(&none);
    puts("done");
}
