// Without SA_RESTART a call fails with EINTR; a sleep always does.
#include <sys/socket.h>
#include <time.h>

#include "signal_when_asleep.h"

static int handled;

static void note(int number) {
    write(1, "x", 1);
    handled = number;
}

int main(void) {
    struct sigaction action = {.sa_handler = note};
    sigaction(SIGUSR1, &action, NULL);
    int pair[2];
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    signal_when_asleep(SIGUSR1);
    char byte;
    recv(pair[1], &byte, 1, 0);
    wait(NULL);
    signal_when_asleep(SIGUSR1);
    struct timespec long_time = {.tv_sec = 1000};
    nanosleep(&long_time, &long_time);
    wait(NULL);
    signal_when_asleep(SIGUSR1);
    pause();
    wait(NULL);
    return handled == SIGUSR1 ? 0 : 1;
}
