#include "report/escape.hpp"

#include <cstdio>

#include "report/utf8.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

std::string hexadecimal(const char* format, unsigned value) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, format, value);
    return buffer;
}

/// C1 controls, zero-width and bidirectional marks, line separators, byte order mark, tags.
bool is_invisible(char32_t c) {
    return (c >= 0x80 && c < 0xa0) || c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) ||
           (c >= 0xe0000 && c <= 0xe0fff);
}

std::string control_escape(unsigned char byte, std::string_view after) {
    switch (byte) {
        case '\n':
            return "\\n";
        case '\t':
            return "\\t";
        case '\r':
            return "\\r";
        case '\0':
            // "\01" would be read as one octal escape.
            if (after.empty() || after[0] < '0' || after[0] > '9') return "\\0";
            [[fallthrough]];
        default:
            return hexadecimal("\\x%02x", byte);
    }
}

/// Length of the colour escape at the start of `text`, 0 if there is none.
std::size_t colour_escape(std::string_view text) {
    if (!text.starts_with("\x1b[")) return 0;
    std::size_t end = text.find_first_not_of("0123456789;", 2);
    return end != std::string_view::npos && (text[end] == 'm' || text[end] == 'K') ? end + 1 : 0;
}

}  // namespace

std::string escaped_character(std::string_view bytes, std::size_t& length) {
    auto character = first_code_point(bytes);
    length = character ? character->length : 1;
    auto byte = static_cast<unsigned char>(bytes[0]);
    if (!character || byte < 0x20 || byte == 0x7f) return control_escape(byte, bytes.substr(1));
    if (is_invisible(character->value)) return hexadecimal("\\u%04x", static_cast<unsigned>(character->value));
    return std::string(bytes.substr(0, length));
}

std::string escaped(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        if (bytes[0] == '"' || bytes[0] == '\\') text += '\\';
        std::size_t length = 0;
        text += escaped_character(bytes, length);
        bytes.remove_prefix(length);
    }
    return text;
}

std::string quoted(std::string_view bytes, std::size_t columns) {
    // Every byte takes at least half a column (Hangul: three bytes, two columns): no need to escape a megabyte.
    bool longer = bytes.size() > 2 * columns;
    std::string text = escaped(bytes.substr(0, 2 * columns));
    if (!longer && display_width(text) + 2 <= columns) return '"' + text + '"';

    std::string shown;
    std::size_t used = 3;  // quotes and the ellipsis
    while (!bytes.empty()) {
        std::size_t length = 0;
        std::string one = escaped_character(bytes, length);
        if (bytes[0] == '"' || bytes[0] == '\\') one.insert(0, "\\");
        if (used + display_width(one) > columns) break;
        used += display_width(one);
        shown += one;
        bytes.remove_prefix(length);
    }
    return '"' + shown + "\"…";
}

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        std::size_t length = 0;
        shown += escaped_character(text, length);
        text.remove_prefix(length);
    }
    return shown;
}

std::string compiler_text(std::string_view text, bool colour) {
    std::string shown;
    while (!text.empty()) {
        std::size_t length = colour_escape(text);
        if (length > 0) {
            if (colour) shown += text.substr(0, length);
        } else if (text[0] == '\n' || text[0] == '\t') {
            shown += text[0];
            length = 1;
        } else {
            shown += escaped_character(text, length);
        }
        text.remove_prefix(length);
    }
    return shown;
}

}  // namespace socklings
