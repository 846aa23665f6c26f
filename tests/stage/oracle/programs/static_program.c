#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    printf("number %d\n", 7);
    fflush(stdout);
    if (fork() == 0) _exit(3);
    wait(NULL);
    return 0;
}
