// Children that share the parent's memory, and a shell.
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

int main(void) {
    system("exit 3");
    char* words[] = {"true", NULL};
    pid_t pid = 0;
    posix_spawn(&pid, "/bin/true", NULL, NULL, words, environ);
    waitpid(pid, NULL, 0);
    if (vfork() == 0) _exit(4);
    wait(NULL);
    if (vfork() == 0) {
        execl("/does/not/exist", "it", (char*)NULL);
        execl("/bin/true", "true", (char*)NULL);
        _exit(5);
    }
    wait(NULL);
    return 0;
}
