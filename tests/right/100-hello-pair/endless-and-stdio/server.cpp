#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string_view>
#include <system_error>

[[noreturn]] void fail(const char *what) { throw std::system_error(errno, std::generic_category(), what); }

struct Socket {
    int fd;
    ~Socket() { ::close(fd); }
};

void greet(int fd, std::string_view text)
{
    while (!text.empty()) {
        const auto sent = ::send(fd, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent < 0) fail("send");
        text.remove_prefix(sent);
    }
}

int main(int argc, char *argv[])
try {
    if (argc != 2) throw std::runtime_error("usage: server PORT");
    Socket listener{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    if (listener.fd < 0) fail("socket");
    const int yes = 1;
    ::setsockopt(listener.fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    auto address = std::make_unique<sockaddr_in>();
    address->sin_family = AF_INET;
    address->sin_port = htons(std::atoi(argv[1]));
    if (::bind(listener.fd, reinterpret_cast<sockaddr *>(address.get()), sizeof *address)) fail("bind");
    if (::listen(listener.fd, SOMAXCONN)) fail("listen");
    for (int guest = 1;; guest++) {
        Socket client{::accept4(listener.fd, nullptr, nullptr, SOCK_CLOEXEC)};
        if (client.fd < 0) fail("accept");
        std::cout << "guest " << guest << "\n";
        greet(client.fd, "Hello World~\n");
    }
} catch (const std::exception &e) {
    std::cerr << e.what() << '\n';
    return 1;
}
