// With SA_RESTART the call goes on after the handler.
#include <sys/socket.h>

#include "signal_when_asleep.h"

static int pair[2];

static void answer(int number) {
    (void)number;
    write(pair[0], "x", 1);
}

int main(void) {
    struct sigaction action = {.sa_handler = answer, .sa_flags = SA_RESTART};
    sigaction(SIGUSR1, &action, NULL);
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    signal_when_asleep(SIGUSR1);
    char byte;
    recv(pair[1], &byte, 1, 0);
    wait(NULL);
    return 0;
}
