// Always on the run: forks and ends, and the child does the same.
#include <unistd.h>

int main(void)
{
    for (;;)
        if (fork() != 0) _exit(0);
}
