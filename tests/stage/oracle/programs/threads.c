#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

static int pair[2];

static void* talk(void* text) {
    char byte;
    send(pair[0], text, 1, 0);
    recv(pair[1], &byte, 1, 0);
    return NULL;
}

int main(void) {
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    for (int i = 0; i < 3; i++) {
        pthread_t thread;
        pthread_create(&thread, NULL, talk, "abc" + i);
        pthread_join(thread, NULL);
    }
    return 0;
}
