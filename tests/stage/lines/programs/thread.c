// A thread has no main on its stack, but main has begun.
// FLAGS: -pthread
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static void* work(void* text) {
    write(1, text, 1);             // LINE: write
    printf("%d\n", *(char*)text);  // LINE: write via printf
    return NULL;
}

int main(void) {
    pthread_t thread;
    pthread_create(&thread, NULL, work, "x");  // LINE: clone via pthread_create
    pthread_join(thread, NULL);
    return 0;
}
