#pragma once
#include <signal.h>
#include <sys/wait.h>

#include "asleep.h"

// Starts a child that sends the signal to this process once it sleeps.
static inline void signal_when_asleep(int signal) {
    if (fork() != 0) return;
    wait_for_state(getppid(), getppid(), 'S');
    kill(getppid(), signal);
    _exit(0);
}
