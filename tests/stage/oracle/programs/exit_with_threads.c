// The process ends while one of its threads waits in a call that never returns.
#include <pthread.h>
#include <sys/socket.h>

#include "asleep.h"

static int pair[2], number_of_thread[2];

static void* wait_for_ever(void* nothing) {
    pid_t number = gettid();
    write(number_of_thread[1], &number, sizeof number);
    char byte;
    recv(pair[1], &byte, 1, 0);
    return nothing;
}

int main(void) {
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    pipe(number_of_thread);
    pthread_t thread;
    pthread_create(&thread, NULL, wait_for_ever, NULL);
    pid_t number = 0;
    read(number_of_thread[0], &number, sizeof number);
    wait_for_state(getpid(), number, 'S');
    return 0;
}
