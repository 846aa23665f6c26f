// An echo server and its client, which are two processes.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void converse(const struct sockaddr_in* server) {
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, (const struct sockaddr*)server, sizeof *server);
    char bytes[100];
    for (int i = 0; i < 3; i++) {
        send(fd, "hello\n", 6, MSG_NOSIGNAL);
        recv(fd, bytes, 6, MSG_WAITALL);
    }
    shutdown(fd, SHUT_WR);
    recv(fd, bytes, sizeof bytes, 0);
    close(fd);
}

int main(void) {
    int listener = socket(PF_INET, SOCK_STREAM, 0), on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    struct sockaddr_in address;
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(listener, (struct sockaddr*)&address, sizeof address);
    listen(listener, 5);
    socklen_t length = sizeof address;
    getsockname(listener, (struct sockaddr*)&address, &length);
    if (fork() == 0) {
        close(listener);
        converse(&address);
        _exit(0);
    }
    int client = accept(listener, NULL, NULL);
    char bytes[100];
    for (ssize_t size; (size = recv(client, bytes, 6, MSG_WAITALL)) > 0;) send(client, bytes, (size_t)size, 0);
    close(client);
    close(listener);
    wait(NULL);
    return 0;
}
