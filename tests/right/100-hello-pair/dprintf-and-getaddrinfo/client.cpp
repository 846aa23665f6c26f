#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

using std::runtime_error;

int main(int argc, char **argv)
try {
    if (argc != 3) throw runtime_error("usage: client ADDRESS PORT");
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, IPPROTO_TCP);
    if (fd < 0) throw runtime_error(strerror(errno));
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<in_port_t>(std::stoul(argv[2])));
    if (::inet_pton(AF_INET, argv[1], &to.sin_addr) != 1) throw runtime_error("no address");
    if (::connect(fd, reinterpret_cast<sockaddr *>(&to), sizeof to)) throw runtime_error(strerror(errno));
    ::shutdown(fd, SHUT_WR);  // there is nothing to say
    std::vector<char> buffer(1 << 16);
    for (ssize_t n; (n = ::recv(fd, buffer.data(), buffer.size(), MSG_WAITALL)) != 0;) {
        if (n < 0) throw runtime_error(strerror(errno));
        std::cout << std::string(buffer.data(), n);
    }
    ::close(fd);
} catch (const std::exception &e) {
    std::cerr << e.what() << '\n';
    return EXIT_FAILURE;
}
