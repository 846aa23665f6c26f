#include "report/look.hpp"

#include <cctype>

namespace socklings {
namespace {

// The sixteen colours of every terminal, in the user's own theme (ECMA-48, SGR).
std::string_view code_of(Ink ink) {
    switch (ink) {
        case Ink::good:
            return "\x1b[32m";
        case Ink::bad:
            return "\x1b[31m";
        case Ink::advice:
            return "\x1b[33m";
        case Ink::dim:
            return "\x1b[2m";
        case Ink::strong:
            return "\x1b[1m";
        case Ink::code:
            return "\x1b[36m";
        case Ink::underlined:
            return "\x1b[4m";
    }
    return "";
}

/// A path in an address (RFC 3986).
std::string encoded(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string safe;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) != 0 || std::string_view("/-._~").find(c) != std::string_view::npos)) {
            safe += c;
        } else {
            safe += {'%', digits[byte >> 4], digits[byte & 0xf]};
        }
    }
    return safe;
}

}  // namespace

std::string Look::link(std::string_view file, int line, std::string_view text) const {
    if (links == Links::none) return std::string(text);
    const std::string path = file.starts_with('/') ? std::string(file) : folder + "/" + std::string(file);
    const std::string place = links == Links::with_lines ? "#L" + std::to_string(line) : "";
    return "\x1b]8;;file://" + encoded(path) + place + "\x1b\\" + std::string(text) + "\x1b]8;;\x1b\\";
}

std::string Look::paint(Ink ink, std::string_view text) const {
    if (!colour || text.empty()) return std::string(text);
    return std::string(code_of(ink)) + std::string(text) + "\x1b[0m";
}

}  // namespace socklings
