// A signal handler on top of a blocked recv; the recv goes on after it.
#include <signal.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static int pair[2];

static void answer(void) {
    send(pair[0], "a", 1, 0);  // LINE: send
}

static void on_alarm(int number) {
    (void)number;
    answer();
}

static int receive(void) {
    char byte;
    return (int)recv(pair[1], &byte, 1, 0);  // LINE: recv
}

int main(void) {
    struct sigaction action = {.sa_handler = on_alarm, .sa_flags = SA_RESTART};
    sigaction(SIGALRM, &action, NULL);
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);  // LINE: socketpair
    struct itimerval soon = {.it_value = {.tv_usec = 1000}};
    setitimer(ITIMER_REAL, &soon, NULL);  // LINE: setitimer
    return receive() == 1 ? 0 : 1;
}
