// Copies a file of any size and any bytes.
// Usage: main SOURCE DESTINATION

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <iostream>
#include <string_view>

namespace {

/// Owns a descriptor until it is closed.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (is_open()) close();
    }

    [[nodiscard]] bool is_open() const { return number_ != -1; }
    [[nodiscard]] int number() const { return number_; }

    /// Some errors of writing are told only here. False after a message on stderr.
    bool close() {
        const bool closed = ::close(number_) == 0;
        if (!closed) std::perror("close");
        number_ = -1;
        return closed;
    }

private:
    int number_;
};

/// Writes all of `bytes`; write() may take fewer than it is given. False after a message on stderr.
bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(fd, bytes.data(), bytes.size());
        if (written == -1) {
            std::perror("write");
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Copies to the end of `source`. False after a message on stderr.
bool copy(int source, int destination) {
    std::array<char, 16384> buffer;
    while (true) {
        const ssize_t n = read(source, buffer.data(), buffer.size());
        if (n == -1) {
            std::perror("read");
            return false;
        }
        if (n == 0) return true;
        if (!write_all(destination, {buffer.data(), static_cast<std::size_t>(n)})) return false;
    }
}

}  // namespace

int main(int argc, char* argv[]) {
    if (argc != 3) {
        std::cerr << "usage: " << argv[0] << " SOURCE DESTINATION\n";
        return 1;
    }

    const Descriptor source(open(argv[1], O_RDONLY));
    if (!source.is_open()) {
        std::perror(argv[1]);
        return 1;
    }
    Descriptor destination(open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0644));
    if (!destination.is_open()) {
        std::perror(argv[2]);
        return 1;
    }
    const bool copied = copy(source.number(), destination.number());
    return destination.close() && copied ? 0 : 1;
}
