// Ends with its first argument: an exit code, or the name of a signal.
#include <signal.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    (void)argc;
    if (strcmp(argv[1], "SIGTERM") == 0) raise(SIGTERM);
    if (strcmp(argv[1], "SIGSEGV") == 0) raise(SIGSEGV);
    return atoi(argv[1]);
}
