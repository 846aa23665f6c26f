// Calls made directly, one and two functions deep.
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void reply(int fd) {
    send(fd, "b", 1, 0);  // LINE: send
}

static void serve(int fd) {
    char byte;
    recv(fd, &byte, 1, 0);  // LINE: recv
    reply(fd);
}

int main(void) {
    int pair[2];
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);  // LINE: socketpair
    write(pair[0], "a", 1);                     // LINE: write
    serve(pair[1]);
    char byte;
    read(pair[0], &byte, 1);                        // LINE: read
    int fd = creat("made.txt", 0644);               // LINE: creat
    close(fd);                                      // LINE: close
    fd = open("made.txt", O_RDONLY);                // LINE: open
    close(fd);                                      // LINE: close
    close(openat(AT_FDCWD, "made.txt", O_RDONLY));  // LINE: openat close
    signal(SIGUSR1, SIG_IGN);
    raise(SIGUSR1);   // LINE: raise
    usleep(1);        // LINE: usleep
    if (fork() == 0)  // LINE: fork
        _exit(3);     // LINE: _exit
    int status;
    wait(&status);  // LINE: wait
    return status == 3 << 8 ? 0 : 1;
}
