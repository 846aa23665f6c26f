// Children by every way; the library's own calls in them have no line.
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

int main(void) {
    char* words[] = {"true", NULL};
    pid_t pid = 0;
    posix_spawn(&pid, "/bin/true", NULL, NULL, words, environ);  // LINE: clone via posix_spawn
    waitpid(pid, NULL, 0);                                       // LINE: waitpid
    system("true");                                              // LINE: clone wait4 via system
    if (vfork() == 0)                                            // LINE: vfork
        _exit(0);                                                // LINE: _exit
    wait(NULL);                                                  // LINE: wait
    if (fork() == 0)                                             // LINE: fork
        execlp("true", "true", NULL);                            // LINE: execlp
    wait(NULL);                                                  // LINE: wait
    return 0;
}
