// A sleep that a stop interrupts is gone on with by restart_syscall: one call, seen twice by a tracer.
#include <time.h>

#include "signal_when_asleep.h"

int main(void) {
    pid_t child = fork();
    if (child == 0) {
        struct timespec time = {.tv_nsec = 100000000};
        nanosleep(&time, NULL);
        _exit(0);
    }
    wait_for_state(child, child, 'S');
    kill(child, SIGSTOP);
    waitpid(child, NULL, WUNTRACED);
    kill(child, SIGCONT);
    waitpid(child, NULL, 0);
    return 0;
}
