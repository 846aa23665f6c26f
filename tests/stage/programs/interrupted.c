// Reads while a handler for SIGUSR1 is set: with "-r" it restarts calls, without it does not.
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void handle(int signal)
{
    (void)signal;
    if (write(1, "handler\n", 8) != 8) _exit(1);
}

int main(int argc, char **argv)
{
    char buffer[64];
    struct sigaction action = {.sa_handler = handle, .sa_flags = argc > 1 && strcmp(argv[1], "-r") == 0 ? SA_RESTART : 0};
    sigaction(SIGUSR1, &action, NULL);
    puts("ready");
    if (read(0, buffer, sizeof buffer) == -1) perror("read");
}
