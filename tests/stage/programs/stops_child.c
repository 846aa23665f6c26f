// Stops its child, waits for that, continues it, and waits for its end.
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        raise(SIGSTOP);
        _exit(7);
    }
    waitpid(child, &status, WUNTRACED);
    if (!WIFSTOPPED(status)) return 1;
    kill(child, SIGCONT);
    waitpid(child, &status, 0);
    if (WEXITSTATUS(status) == 7) puts("done");
}
