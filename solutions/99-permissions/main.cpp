// Shows the type and the permissions of a file as ls -l does; with a mode, before and after chmod.
// Usage: main PATH [OCTAL-MODE]

#include <sys/stat.h>

#include <charconv>
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

/// A mode is 0 to 7777, octal; nothing for any other text.
std::optional<mode_t> read_mode(std::string_view text) {
    mode_t mode = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped_at, error] = std::from_chars(text.data(), end, mode, 8);
    if (error != std::errc{} || stopped_at != end || mode > 07777) return std::nullopt;
    return mode;
}

/// "-rwxr-xr--": the type, then owner, group and others.
std::string characters_of(mode_t mode) {
    std::string characters(1, S_ISDIR(mode) ? 'd' : '-');
    mode_t bit = S_IRUSR;
    for (const char letter : std::string_view("rwxrwxrwx")) {
        characters += (mode & bit) != 0 ? letter : '-';
        bit >>= 1;
    }
    return characters;
}

/// Prints what the file has now. False after a message on stderr.
bool show(const char* path) {
    struct stat status {};
    if (stat(path, &status) == -1) {
        std::perror(path);
        return false;
    }
    if (!(std::cout << characters_of(status.st_mode) << std::endl)) {
        std::perror("stdout");
        return false;
    }
    return true;
}

}  // namespace

int main(int argc, char* argv[]) {
    const bool change = argc == 3;
    const auto mode = change ? read_mode(argv[2]) : std::nullopt;
    if ((argc != 2 && argc != 3) || (change && !mode)) {
        std::cerr << "usage: " << argv[0] << " PATH [OCTAL-MODE]\n";
        return 1;
    }

    if (!show(argv[1])) return 1;
    if (!change) return 0;
    if (chmod(argv[1], *mode) == -1) {
        std::perror(argv[1]);
        return 1;
    }
    return show(argv[1]) ? 0 : 1;
}
