// Echo server that stays up.  Usage: ./server PORT
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <iostream>
#include <string>
#include <system_error>

namespace {

/// Calls again after a signal; throws what else went wrong.
template <class Call>
auto checked(const char *name, Call call)
{
    while (true) {
        auto result = call();
        if (result != -1) return result;
        if (errno != EINTR) throw std::system_error(errno, std::generic_category(), name);
    }
}

class Socket {
public:
    explicit Socket(int fd) : fd_(fd) {}
    Socket(const Socket &) = delete;
    ~Socket() { close(fd_); }
    int fd() const { return fd_; }

private:
    int fd_;
};

void echo(const Socket &client)
{
    char buffer[2048];
    while (true) {
        const ssize_t n = checked("recv", [&] { return recv(client.fd(), buffer, sizeof buffer, 0); });
        if (n == 0) return;
        for (ssize_t sent = 0; sent < n;)
            sent += checked("send", [&] { return send(client.fd(), buffer + sent, n - sent, 0); });
    }
}

}  // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::cerr << "usage: " << argv[0] << " PORT\n";
        return 1;
    }
    signal(SIGPIPE, SIG_IGN);
    try {
        const Socket listener(checked("socket", [] { return socket(AF_INET, SOCK_STREAM, 0); }));
        const int on = 1;
        setsockopt(listener.fd(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_port = htons(static_cast<in_port_t>(std::stoi(argv[1])));
        checked("bind", [&] { return bind(listener.fd(), reinterpret_cast<sockaddr *>(&here), sizeof here); });
        checked("listen", [&] { return listen(listener.fd(), 10); });
        while (true) {
            try {
                const Socket client(checked("accept", [&] { return accept(listener.fd(), nullptr, nullptr); }));
                echo(client);
            } catch (const std::system_error &lost) {
                std::cerr << lost.what() << '\n';
            }
        }
    } catch (const std::system_error &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
