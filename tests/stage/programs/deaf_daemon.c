// Forks twice; what is left hears neither SIGTERM nor SIGHUP, and has no parent.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    signal(SIGTERM, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGINT, SIG_IGN);
    if (fork() == 0) {
        setsid();
        if (fork() == 0)
            for (;;) sleep(1000);
        _exit(0);
    }
    wait(NULL);
}
