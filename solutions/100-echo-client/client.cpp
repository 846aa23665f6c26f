// Sends each line of the keyboard to an echo server and shows the answer. Q or q, or the end of the input, ends it.
// Usage: client ADDRESS PORT

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

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

/// The address of a server, from its two arguments; nothing if one of them is none.
std::optional<sockaddr_in> read_address(const char* host, std::string_view port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (inet_pton(AF_INET, host, &address.sin_addr) != 1) return std::nullopt;

    std::uint16_t number = 0;
    const char* const end = port.data() + port.size();
    const auto [stopped_at, error] = std::from_chars(port.data(), end, number);
    if (error != std::errc{} || stopped_at != end || number == 0) return std::nullopt;
    address.sin_port = htons(number);
    return address;
}

/// Sends all of `bytes`; send() may take fewer than it is given. False after a message on stderr.
bool send_all(int server, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = send(server, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent == -1) {
            std::perror("send");
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// Receives exactly `size` bytes, however many pieces they come in. Nothing after a message on stderr.
std::optional<std::string> receive_all(int server, std::size_t size) {
    std::string answer(size, '\0');
    std::size_t so_far = 0;
    while (so_far < size) {
        const ssize_t received = recv(server, answer.data() + so_far, size - so_far, 0);
        if (received == -1) {
            std::perror("recv");
            return std::nullopt;
        }
        if (received == 0) {
            std::cerr << "the server closed the connection\n";
            return std::nullopt;
        }
        so_far += static_cast<std::size_t>(received);
    }
    return answer;
}

/// The conversation, line by line. False after a message on stderr.
bool talk(int server) {
    std::string line;
    while (std::cout << "Input message (Q to quit): " << std::flush && std::getline(std::cin, line)) {
        if (line == "Q" || line == "q") break;
        line += '\n';
        if (!send_all(server, line)) return false;

        const auto answer = receive_all(server, line.size());
        if (!answer) return false;
        std::cout << "Message from server : " << *answer;
    }
    if (!std::cout || std::cin.bad()) {
        std::perror("terminal");
        return false;
    }
    return true;
}

}  // namespace

int main(int argc, char* argv[]) {
    const auto address = argc == 3 ? read_address(argv[1], argv[2]) : std::nullopt;
    if (!address) {
        std::cerr << "usage: " << argv[0] << " ADDRESS PORT\n";
        return 1;
    }

    const Descriptor server(socket(AF_INET, SOCK_STREAM, 0));
    if (!server.is_open()) {
        std::perror("socket");
        return 1;
    }
    if (connect(server.number(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) == -1) {
        std::perror("connect");
        return 1;
    }
    return talk(server.number()) ? 0 : 1;
}
