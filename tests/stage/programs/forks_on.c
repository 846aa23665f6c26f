// Children that wait, until there can be no more; then says how many.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    int children = 0;
    pid_t child;
    while ((child = fork()) > 0) children++;
    if (child == 0)
        for (;;) pause();
    printf("%d %s\n", children, strerror(errno));
}
