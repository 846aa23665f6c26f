// A server that forks for each client.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    bind(listener, (struct sockaddr*)&address, sizeof address);
    listen(listener, 5);
    socklen_t length = sizeof address;
    getsockname(listener, (struct sockaddr*)&address, &length);
    for (int i = 0; i < 3; i++) {
        if (fork() == 0) {
            int fd = socket(AF_INET, SOCK_STREAM, 0);
            connect(fd, (struct sockaddr*)&address, sizeof address);
            char byte;
            _exit(read(fd, &byte, 1) == 1 ? i : 100);
        }
        int client = accept(listener, NULL, NULL);
        if (fork() == 0) {
            close(listener);
            write(client, "x", 1);
            _exit(0);
        }
        close(client);
        wait(NULL);
        wait(NULL);
    }
    return 0;
}
