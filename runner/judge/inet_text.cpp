#include "judge/inet_text.hpp"

#include <charconv>
#include <cstdint>

namespace socklings {

namespace {

/// Takes a number off the front of `text`, in the base that its first digits tell; false where there is none.
bool take_number(std::string_view& text, std::uint64_t& value) {
    int base = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) {
        base = 16;
        text.remove_prefix(2);
    } else if (text.starts_with('0')) {
        base = 8;
    }
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (read.ec != std::errc{} || read.ptr == text.data()) return false;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return true;
}

}  // namespace

bool is_inet_address(std::string_view text) {
    for (int bytes_left = 4; bytes_left > 0; --bytes_left) {
        std::uint64_t value = 0;
        if (!take_number(text, value)) return false;
        if (text.empty()) return value < (std::uint64_t{1} << (8 * bytes_left));
        if (value > 0xFF || !text.starts_with('.')) return false;
        text.remove_prefix(1);
    }
    return false;
}

bool looks_like_address(std::string_view text) {
    const bool has_separator = text.find_first_of(".,") != std::string_view::npos;
    return has_separator && text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

}  // namespace socklings
