#include "sys/error.hpp"

#include <cstring>
#include <string_view>
#include <utility>

namespace socklings {
namespace {

/// In details, the signs that part them, and control bytes, are written as %XX.
std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string safe;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || c == '%' || c == '&' || c == '=') {
            safe += {'%', digits[byte >> 4], digits[byte & 0xf]};
        } else {
            safe += c;
        }
    }
    return safe;
}

}  // namespace

Error::Error(const std::string& what, std::string advice) : std::runtime_error(what), advice_(std::move(advice)) {}

Error told_error(const std::string& key, const std::map<std::string, std::string>& details) {
    std::string what = key;
    char sign = '?';
    for (const auto& [name, value] : details) {
        what += sign + encoded(name) + "=" + encoded(value);
        sign = '&';
    }
    return Error(what);
}

Error told_system_error(const std::string& key, std::map<std::string, std::string> details, int code) {
    details["reason"] = std::strerror(code);
    return told_error(key, details);
}

Error system_error(const std::string& doing, int code) { return Error(doing + ": " + std::strerror(code)); }

}  // namespace socklings
