// Prints what a server says, up to the end of the connection.
// Usage: client ADDRESS PORT

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
    if (inet_aton(host, &address.sin_addr) == 0) return std::nullopt;

    std::uint16_t number = 0;
    const char* const end = port.data() + port.size();
    const auto [stopped_at, error] = std::from_chars(port.data(), end, number);
    if (error != std::errc{} || stopped_at != end || number == 0) return std::nullopt;
    address.sin_port = htons(number);
    return address;
}

/// Prints all that comes until the server closes. False after a message on stderr.
bool print_all(int server) {
    std::array<char, 4096> buffer;
    while (true) {
        const ssize_t received = recv(server, buffer.data(), buffer.size(), 0);
        if (received == -1) {
            std::perror("recv");
            return false;
        }
        if (received == 0) return true;
        if (!std::cout.write(buffer.data(), received).flush()) {
            std::perror("stdout");
            return false;
        }
    }
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
    return print_all(server.number()) ? 0 : 1;
}
