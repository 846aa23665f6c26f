// Writes a line into a file: behind what is in it, or in place of it.
// Usage: main append|truncate FILE TEXT

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

/// The flag for a way of writing; nothing for any other word.
std::optional<int> read_way(std::string_view word) {
    if (word == "append") return O_APPEND;
    if (word == "truncate") return O_TRUNC;
    return std::nullopt;
}

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

}  // namespace

int main(int argc, char* argv[]) {
    const auto way = argc == 4 ? read_way(argv[1]) : std::nullopt;
    if (!way) {
        std::cerr << "usage: " << argv[0] << " append|truncate FILE TEXT\n";
        return 1;
    }

    const int fd = open(argv[2], O_WRONLY | O_CREAT | *way, 0644);
    if (fd == -1) {
        std::perror(argv[2]);
        return 1;
    }

    const bool written = write_all(fd, std::string(argv[3]) + '\n');
    if (close(fd) == -1) {
        std::perror("close");
        return 1;
    }
    return written ? 0 : 1;
}
