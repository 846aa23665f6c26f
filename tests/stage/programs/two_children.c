// Two children, one after the other, each write a line; the second has a child itself.
#include <sys/wait.h>
#include <unistd.h>

static void say(const char *text)
{
    if (write(1, text, 2) != 2) _exit(1);
}

int main(void)
{
    say("1\n");
    if (fork() == 0) {
        say("2\n");
        _exit(2);
    }
    wait(NULL);
    if (fork() == 0) {
        say("3\n");
        if (fork() == 0) {
            say("4\n");
            _exit(4);
        }
        wait(NULL);
        _exit(3);
    }
    wait(NULL);
}
