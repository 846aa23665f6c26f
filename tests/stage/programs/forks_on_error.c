// Forks until it may not, and then tries on.
#include <unistd.h>

int main(void)
{
    for (;;)
        if (fork() == 0)
            for (;;) pause();
}
