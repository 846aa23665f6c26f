// A program that becomes another, and a thread that does so while main waits for it.
#include <pthread.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void* become_true(void* nothing) {
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
        pthread_t thread;
        pthread_create(&thread, NULL, become_true, NULL);
        pthread_join(thread, NULL);
        _exit(2);
    }
    wait(NULL);
    return 0;
}
