// posix_spawn() of a program.
#include <spawn.h>
#include <stddef.h>
#include <sys/wait.h>

int main(void)
{
    char *arguments[] = {"sh", "-c", "sleep 0.1; echo done", NULL}, *environment[] = {"PATH=/usr/bin:/bin", NULL};
    pid_t child;
    int status = 1;
    if (posix_spawnp(&child, "sh", NULL, NULL, arguments, environment)) return 1;
    waitpid(child, &status, 0);
    return status;
}
