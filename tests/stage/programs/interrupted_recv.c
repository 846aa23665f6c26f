// recv() while a handler that restarts calls is set, and one more call in the handler that is interrupted too.
#include <signal.h>

#include "tcp.h"

static int client;

static void inner(int signal)
{
    (void)signal;
    if (write(1, "inner\n", 6) != 6) _exit(1);
}

static void outer(int signal)
{
    char byte;
    (void)signal;
    if (recv(client, &byte, 1, 0) == 1) printf("outer got %c\n", byte);
}

int main(int argc, char **argv)
{
    char byte;
    struct sigaction first = {.sa_handler = outer, .sa_flags = SA_RESTART};
    struct sigaction second = {.sa_handler = inner, .sa_flags = SA_RESTART};
    (void)argc;
    sigaction(SIGUSR1, &first, NULL);
    sigaction(SIGUSR2, &second, NULL);
    client = take_client(argv[1]);
    if (recv(client, &byte, 1, 0) == 1) printf("main got %c\n", byte);
}
