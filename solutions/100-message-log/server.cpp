// Keeps the lines of one client, and sends all of them after each one.
// Usage: server PORT

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

/// Owns a descriptor: closes it at the end of the block.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (is_open() && close(number_) == -1) std::perror("close");
    }

    [[nodiscard]] bool is_open() const { return number_ != -1; }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

/// A port is 1 to 65535; nothing for any other text.
std::optional<std::uint16_t> read_port(std::string_view text) {
    std::uint16_t port = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped_at, error] = std::from_chars(text.data(), end, port);
    if (error != std::errc{} || stopped_at != end || port == 0) return std::nullopt;
    return port;
}

/// Gives the socket its port and lets clients queue up. False after a message on stderr.
bool listen_on(int socket, std::uint16_t port) {
    const int yes = 1;
    if (setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == -1) {
        std::perror("setsockopt");
        return false;
    }

    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == -1) {
        std::perror("bind");
        return false;
    }
    if (listen(socket, 5) == -1) {
        std::perror("listen");
        return false;
    }
    return true;
}

/// Sends all of `bytes`; send() may take fewer than it is given. False after a message on stderr.
bool send_all(int connection, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent == -1) {
            std::perror("send");
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// Answers each line with all lines so far, until the client will send no more. False after a message on stderr.
bool keep_log(int connection) {
    std::array<char, 4096> buffer;
    std::string log;   // the lines so far
    std::string rest;  // what has come behind the last newline
    while (true) {
        const ssize_t received = recv(connection, buffer.data(), buffer.size(), 0);
        if (received == -1) {
            std::perror("recv");
            return false;
        }
        if (received == 0) break;

        rest.append(buffer.data(), static_cast<std::size_t>(received));
        for (auto newline = rest.find('\n'); newline != std::string::npos; newline = rest.find('\n')) {
            log.append(rest, 0, newline + 1);
            rest.erase(0, newline + 1);
            if (!send_all(connection, log)) return false;
        }
    }
    return rest.empty() || send_all(connection, log + rest);
}

}  // namespace

int main(int argc, char* argv[]) {
    const auto port = argc == 2 ? read_port(argv[1]) : std::nullopt;
    if (!port) {
        std::cerr << "usage: " << argv[0] << " PORT\n";
        return 1;
    }

    const Descriptor listener(socket(AF_INET, SOCK_STREAM, 0));
    if (!listener.is_open()) {
        std::perror("socket");
        return 1;
    }
    if (!listen_on(listener.number(), *port)) return 1;

    const Descriptor connection(accept(listener.number(), nullptr, nullptr));
    if (!connection.is_open()) {
        std::perror("accept");
        return 1;
    }
    return keep_log(connection.number()) ? 0 : 1;
}
