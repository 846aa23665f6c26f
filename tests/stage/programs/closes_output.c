// Says good-bye, closes its output, and goes on.
#include <unistd.h>

int main(void)
{
    (void)!write(1, "bye\n", 4);
    close(0);
    close(1);
    close(2);
    for (;;) pause();
}
