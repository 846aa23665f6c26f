// A handler that is itself interrupted, in a call of its own.
#include <sys/socket.h>

#include "signal_when_asleep.h"

static int outer[2], inner[2];

static void on_second(int number) {
    (void)number;
    write(inner[0], "b", 1);
}

static void on_first(int number) {
    (void)number;
    char byte;
    signal_when_asleep(SIGUSR2);
    read(inner[1], &byte, 1);
    wait(NULL);
    write(outer[0], "a", 1);
}

int main(void) {
    struct sigaction first = {.sa_handler = on_first, .sa_flags = SA_RESTART},
                     second = {.sa_handler = on_second, .sa_flags = SA_RESTART};
    sigaction(SIGUSR1, &first, NULL);
    sigaction(SIGUSR2, &second, NULL);
    socketpair(AF_UNIX, SOCK_STREAM, 0, outer);
    socketpair(AF_UNIX, SOCK_STREAM, 0, inner);
    signal_when_asleep(SIGUSR1);
    char byte;
    recv(outer[1], &byte, 1, 0);
    wait(NULL);
    return 0;
}
