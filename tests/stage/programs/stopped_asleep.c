// A sleep and a poll() that a stop interrupts and the kernel restarts.
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
    struct timespec time = {0, 200000000}, short_time = {0, 30000000};
    struct pollfd keyboard = {0, POLLIN, 0};
    pid_t self = getpid();
    if (fork() == 0) {
        for (int i = 0; i < 2; i++) {
            nanosleep(&short_time, NULL);
            kill(self, SIGSTOP);
            nanosleep(&short_time, NULL);
            kill(self, SIGCONT);
            nanosleep(&time, NULL);
        }
        _exit(0);
    }
    printf("%d\n", nanosleep(&time, NULL));
    printf("%d\n", poll(&keyboard, 1, 200));
    wait(NULL);
}
