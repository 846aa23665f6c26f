// A program that becomes another, and a thread that does so while main waits in a call.
#include <pthread.h>
#include <string.h>
#include <sys/wait.h>

#include "asleep.h"

static void* become_true(void* nothing) {
    wait_for_state(getpid(), getpid(), 'S');
    execl("/bin/true", "true", (char*)NULL);
    return nothing;
}

int main(int argc, char** argv) {
    if (argc > 1) {
        write(1, argv[1], strlen(argv[1]));
        return 0;
    }
    if (fork() == 0) {
        execl("/proc/self/exe", "again", "second time", (char*)NULL);
        _exit(1);
    }
    wait(NULL);
    if (fork() == 0) {
        int nothing_comes[2];
        pipe(nothing_comes);
        pthread_t thread;
        pthread_create(&thread, NULL, become_true, NULL);
        char byte;
        read(nothing_comes[0], &byte, 1);
        _exit(2);
    }
    wait(NULL);
    return 0;
}
