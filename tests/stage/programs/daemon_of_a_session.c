// Leaves a child behind in a session of its own.
#include <unistd.h>

int main(void)
{
    if (fork() == 0) {
        setsid();
        for (;;) pause();
    }
}
