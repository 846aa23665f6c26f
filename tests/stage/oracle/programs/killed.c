// Children that die in the middle of a call: by a signal that was pending, by their own hand, and by ours.
#include "signal_when_asleep.h"

static void die_while_waiting(void) {
    sigset_t term, none;
    sigemptyset(&none);
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    sigprocmask(SIG_BLOCK, &term, NULL);
    kill(getpid(), SIGTERM);
    sigsuspend(&none);
}

int main(void) {
    if (fork() == 0) die_while_waiting();
    wait(NULL);
    if (fork() == 0) kill(getpid(), SIGKILL);
    wait(NULL);
    pid_t child = fork();
    if (child == 0) pause();
    wait_for_state(child, child, 'S');
    kill(child, SIGKILL);
    wait(NULL);
    return 0;
}
