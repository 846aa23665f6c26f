#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <system_error>
#include <thread>
#include <vector>

class Socket {
public:
    explicit Socket(int fd) : fd_(fd) {}
    Socket(Socket &&other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    ~Socket()
    {
        if (fd_ >= 0) ::close(fd_);
    }
    int fd() const { return fd_; }

private:
    int fd_;
};

template <class F>
auto retry(F f)
{
    decltype(f()) result;
    do result = f();
    while (result == -1 && errno == EINTR);
    if (result == -1) throw std::system_error(errno, std::generic_category());
    return result;
}

void serve(Socket client)
try {
    std::vector<char> buffer(1 << 16);
    while (const ssize_t got = retry([&] { return ::recv(client.fd(), buffer.data(), buffer.size(), 0); })) {
        for (ssize_t sent = 0; sent < got;)
            sent += retry([&] { return ::send(client.fd(), buffer.data() + sent, got - sent, MSG_NOSIGNAL); });
    }
} catch (const std::exception &e) {
    std::cerr << "client: " << e.what() << '\n';
}

int main(int argc, char **argv)
try {
    if (argc != 2) throw std::invalid_argument("usage: server PORT");
    Socket listener(retry([] { return ::socket(AF_INET, SOCK_STREAM, 0); }));
    const int yes = 1;
    retry([&] { return ::setsockopt(listener.fd(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes); });
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_port = htons(static_cast<in_port_t>(std::stoul(argv[1])));
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    retry([&] { return ::bind(listener.fd(), reinterpret_cast<sockaddr *>(&here), sizeof here); });
    retry([&] { return ::listen(listener.fd(), 64); });
    while (true) {
        try {
            std::thread(serve, Socket(retry([&] { return ::accept(listener.fd(), nullptr, nullptr); }))).detach();
        } catch (const std::system_error &e) {
            std::cerr << "accept: " << e.what() << '\n';
        }
    }
} catch (const std::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
}
