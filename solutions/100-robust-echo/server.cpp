// Echoes one client after another, and outlives every one of them.
// Usage: server PORT

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string_view>
#include <thread>

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

/// Gives the socket its port, even right after another server had it, and lets clients queue up. False after a message
/// on stderr.
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
    if (listen(socket, 16) == -1) {
        std::perror("listen");
        return false;
    }
    return true;
}

/// A call that a signal interrupted has done nothing yet: it is made again.
template <class Call>
auto again_after_a_signal(Call call) {
    while (true) {
        const auto result = call();
        if (result != -1 || errno != EINTR) return result;
    }
}

/// Sends all of `bytes`; send() may take fewer than it is given. False after a message on stderr.
bool send_all(int connection, std::string_view bytes) {
    while (!bytes.empty()) {
        // Without MSG_NOSIGNAL, a client that is gone would end this whole program.
        const ssize_t sent =
            again_after_a_signal([&] { return send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL); });
        if (sent == -1) {
            std::perror("client lost: send");
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// Echoes until the client closes or is lost; then there is a message on stderr.
void echo(int connection) {
    std::array<char, 4096> buffer;
    while (true) {
        const ssize_t received =
            again_after_a_signal([&] { return recv(connection, buffer.data(), buffer.size(), 0); });
        if (received == -1) std::perror("client lost: recv");
        if (received <= 0) return;
        if (!send_all(connection, {buffer.data(), static_cast<std::size_t>(received)})) return;
    }
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

    while (true) {
        const Descriptor connection(again_after_a_signal([&] { return accept(listener.number(), nullptr, nullptr); }));
        if (connection.is_open()) {
            echo(connection.number());
            continue;
        }
        const int error = errno;
        std::perror("accept");
        if (error == EMFILE || error == ENFILE) {
            // The client stays in the queue: at once, the next accept() would only fail again.
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        } else if (error != ECONNABORTED) {
            return 1;
        }
    }
}
