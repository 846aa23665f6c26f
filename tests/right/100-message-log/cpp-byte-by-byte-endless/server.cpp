#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <iostream>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

void answer(int client, const std::vector<std::string> &lines)
{
    const std::string log = std::accumulate(lines.begin(), lines.end(), std::string());
    for (std::size_t sent = 0; sent < log.size();) {
        const auto n = ::send(client, log.data() + sent, log.size() - sent, MSG_NOSIGNAL);
        if (n < 0) throw std::runtime_error("send");
        sent += n;
    }
}

void serve(int client)
{
    std::vector<std::string> lines;
    std::string line;
    char c;
    while (::read(client, &c, 1) == 1) {
        line += c;
        if (c != '\n') continue;
        lines.push_back(line);
        line.clear();
        answer(client, lines);
    }
    if (!line.empty()) {
        lines.push_back(line);
        answer(client, lines);
    }
}

int main(int argc, char **argv)
try {
    if (argc != 2) throw std::invalid_argument("usage: server PORT");
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    here.sin_port = htons(static_cast<in_port_t>(std::stoi(argv[1])));
    if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr *>(&here), sizeof here) || ::listen(listener, 5))
        throw std::runtime_error("no listener");
    while (true) {
        const int client = ::accept(listener, nullptr, nullptr);
        if (client < 0) throw std::runtime_error("accept");
        try {
            serve(client);
        } catch (const std::exception &lost) {
            std::cerr << lost.what() << std::endl;
        }
        ::close(client);
    }
} catch (const std::exception &e) {
    std::cerr << e.what() << std::endl;
    return 1;
}
