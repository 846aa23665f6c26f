// The dialogues of 100-echo-server with a bare server: no sandbox, no tracer, no judge. What a check takes longer than
// this is what socklings costs.
//   dialogues SERVER PORT
// Starts SERVER once for each dialogue, with stdout to /dev/null, and waits for its end. Exit 1: an echo was wrong.

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

int connect_to(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<unsigned short>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (;;) {
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return fd;
        close(fd);
        sched_yield();  // not listening yet
    }
}

bool echoed(int fd, const std::string& message) {
    std::string got;
    std::size_t sent = 0;
    char buffer[65536];
    while (got.size() < message.size()) {
        if (sent < message.size()) {
            const auto n = send(fd, message.data() + sent, message.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (n > 0) sent += static_cast<std::size_t>(n);
        }
        const auto n = recv(fd, buffer, sizeof buffer, sent < message.size() ? MSG_DONTWAIT : 0);
        if (n == 0) return false;
        if (n > 0) got.append(buffer, static_cast<std::size_t>(n));
    }
    return got == message;
}

bool play(char* server, char* port, const std::vector<std::string>& messages) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    char* arguments[] = {server, port, nullptr};
    pid_t pid = -1;
    if (posix_spawn(&pid, server, &actions, nullptr, arguments, environ) != 0) return false;
    posix_spawn_file_actions_destroy(&actions);
    const int fd = connect_to(std::atoi(port));
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    bool right = true;
    for (const auto& message : messages) right = right && echoed(fd, message);
    char byte;
    shutdown(fd, SHUT_WR);
    right = right && recv(fd, &byte, 1, 0) == 0;
    close(fd);
    int status = 0;
    waitpid(pid, &status, 0);
    return right && status == 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return std::fprintf(stderr, "usage: dialogues SERVER PORT\n"), 2;
    const std::vector<std::vector<std::string>> dialogues{{"hello\n"},
                                                          {"banana\n", "fig\n", "plum\n"},
                                                          {std::string(65535, 'a') + '\n'},
                                                          {"one byte at a time\n", "again\n"}};
    for (const auto& messages : dialogues)
        if (!play(argv[1], argv[2], messages)) return std::fprintf(stderr, "dialogues: wrong echo\n"), 1;
    return 0;
}
