#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <iostream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

class Socket {
public:
    explicit Socket(int fd) : fd_(fd)
    {
        if (fd_ < 0) throw std::system_error(errno, std::generic_category());
    }
    Socket(const Socket &) = delete;
    ~Socket() { ::close(fd_); }
    int fd() const { return fd_; }

private:
    int fd_;
};

void serve(const Socket &client)
{
    std::vector<char> buffer(8192);
    while (true) {
        const ssize_t got = ::recv(client.fd(), buffer.data(), buffer.size(), 0);
        if (got < 0) throw std::system_error(errno, std::generic_category(), "recv");
        if (got == 0) {
            std::cout << "client is gone" << std::endl;
            return;
        }
        std::cout << "message from client : " << std::string(buffer.data(), got) << std::endl;
        for (ssize_t sent = 0; sent < got;) {
            const ssize_t n = ::send(client.fd(), buffer.data() + sent, got - sent, MSG_NOSIGNAL);
            if (n < 0) throw std::system_error(errno, std::generic_category(), "send");
            sent += n;
        }
    }
}

int main(int argc, char **argv)
try {
    if (argc != 2) throw std::invalid_argument("usage: server PORT");
    const Socket listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, IPPROTO_TCP));
    const int one = 1;
    ::setsockopt(listener.fd(), SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(std::stoi(argv[1])));
    if (::bind(listener.fd(), reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(listener.fd(), SOMAXCONN) != 0)
        throw std::system_error(errno, std::generic_category(), "bind/listen");
    while (true) {
        std::cout << "waiting on " << argv[1] << std::endl;
        const Socket client(::accept4(listener.fd(), nullptr, nullptr, SOCK_CLOEXEC));
        serve(client);
    }
} catch (const std::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
}
