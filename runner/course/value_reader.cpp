#include "course/value_reader.hpp"

#include <cctype>
#include <charconv>

#include "course/vocabulary.hpp"

namespace socklings {
namespace {

constexpr long long most_bytes = 16 * 1024 * 1024;

bool is_space(char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; }

/// The number's bytes for a kind such as "u16be".
std::string packed(const std::string& kind, unsigned long long number) {
    std::string bytes;
    for (int bits = std::stoi(kind.substr(1)); bits > 0; bits -= 8) {
        bytes += static_cast<char>(number & 0xff);
        number >>= 8;
    }
    return kind.ends_with("be") ? std::string(bytes.rbegin(), bytes.rend()) : bytes;
}

}  // namespace

std::string read_hex(const Cursor& at) {
    const std::string text = at.text().value_or("");
    std::string bytes;
    for (std::size_t i = 0; i < text.size();) {
        if (is_space(text[i])) {
            ++i;
            continue;
        }
        const std::string digits = text.substr(i, 2);
        unsigned byte = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || read.ptr != digits.data() + 2) {
            at.fault("\"" + digits + "\" at position " + std::to_string(i) + " is not two hexadecimal digits");
            return {};
        }
        bytes += static_cast<char>(byte);
        i += 2;
    }
    return bytes;
}

std::string read_packed(const Cursor& at) {
    std::string bytes;
    for (const Cursor& entry : at.some_items()) {
        const std::vector<Cursor> parts = entry.items();
        if (entry.is_array() && (parts.size() < 2 || parts.size() > 3)) {
            entry.fault("expected [kind, number] or [kind, number, comment]");
        }
        if (parts.size() < 2) continue;
        const auto kind = parts[0].word(number_names().words, "kind of number");
        const long long bits = kind ? std::stoll(kind->substr(1)) : 32;
        const auto number = parts[1].whole_number(0, (1LL << bits) - 1);
        if (parts.size() > 2) (void)parts[2].text();
        if (kind && number) bytes += packed(*kind, static_cast<unsigned long long>(*number));
    }
    return bytes;
}

std::string read_fill(const Cursor& at) {
    const std::vector<Cursor> parts = at.items();
    if (at.is_array() && parts.size() != 2) at.fault("expected [byte, count], such as [\"A\", 65536]");
    if (parts.size() != 2) return {};
    const auto unit = parts[0].text();
    const auto count = parts[1].whole_number(1, most_bytes);
    if (unit && unit->size() != 1) parts[0].fault("expected one byte, found " + std::to_string(unit->size()));
    if (!unit || unit->size() != 1 || !count) return {};
    return std::string(static_cast<std::size_t>(*count), unit->front());
}

}  // namespace socklings
