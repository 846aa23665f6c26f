#include "report/width.hpp"

#include <algorithm>
#include <array>

namespace socklings {
namespace {

struct Range {
    char32_t first, last;
};

// EastAsianWidth.txt of Unicode 15, W and F, with neighbours joined where what lies between is unassigned.
constexpr std::array wide{
    Range{0x1100, 0x115f},   Range{0x231a, 0x231b},   Range{0x2329, 0x232a},   Range{0x23e9, 0x23ec},
    Range{0x2614, 0x2615},   Range{0x26a1, 0x26a1},   Range{0x2705, 0x2705},   Range{0x274c, 0x274c},
    Range{0x2e80, 0x303e},   Range{0x3041, 0x33ff},   Range{0x3400, 0x4dbf},   Range{0x4e00, 0xa4cf},
    Range{0xa960, 0xa97f},   Range{0xac00, 0xd7a3},   Range{0xf900, 0xfaff},   Range{0xfe10, 0xfe19},
    Range{0xfe30, 0xfe6f},   Range{0xff00, 0xff60},   Range{0xffe0, 0xffe6},   Range{0x1f300, 0x1f64f},
    Range{0x1f680, 0x1f6ff}, Range{0x1f900, 0x1f9ff}, Range{0x20000, 0x3fffd},
};
// Combining marks, the vowels and finals of decomposed Hangul, zero-width characters, variation selectors.
constexpr std::array none{
    Range{0x0300, 0x036f}, Range{0x1160, 0x11ff}, Range{0x1ab0, 0x1aff}, Range{0x1dc0, 0x1dff},
    Range{0x200b, 0x200f}, Range{0x20d0, 0x20ff}, Range{0xfe00, 0xfe0f}, Range{0xfe20, 0xfe2f},
};

template <class Ranges>
bool within(const Ranges& ranges, char32_t character) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& r) { return character >= r.first && character <= r.last; });
}

/// Length in bytes of the longest beginning that is at most `columns` wide.
std::size_t fitting(std::string_view text, std::size_t columns) {
    std::size_t used = 0, at = 0;
    while (at < text.size()) {
        auto character = first_code_point(text.substr(at));
        std::size_t width = character ? display_width(character->value) : 1;
        if (used + width > columns) break;
        used += width;
        at += character ? character->length : 1;
    }
    return at;
}

}  // namespace

std::size_t display_width(char32_t character) {
    if (character < 0x300) return 1;
    if (within(none, character)) return 0;
    return within(wide, character) ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        auto character = first_code_point(text);
        width += character ? display_width(character->value) : 1;
        text.remove_prefix(character ? character->length : 1);
    }
    return width;
}

std::string pad_right(std::string_view text, std::size_t columns) {
    std::size_t width = display_width(text);
    return std::string(text) + std::string(width < columns ? columns - width : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t columns) {
    std::size_t width = display_width(text);
    return std::string(width < columns ? columns - width : 0, ' ') + std::string(text);
}

std::string cut_to(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns) return std::string(text);
    if (columns == 0) return {};
    return std::string(text.substr(0, fitting(text, columns - 1))) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        if (text[0] == '\n') {
            lines.emplace_back();
            text.remove_prefix(1);
            continue;
        }
        std::size_t gap = std::min(text.find_first_not_of(' '), text.size());
        std::size_t end = std::min(text.find_first_of(" \n", gap), text.size());
        std::string_view word = text.substr(gap, end - gap);
        std::string& line = lines.back();
        bool fits = line.empty() || display_width(line) + gap + display_width(word) <= columns;
        if (!fits) {
            lines.emplace_back(word);
        } else if (!word.empty()) {
            line += text.substr(line.empty() ? gap : 0, line.empty() ? word.size() : end);
        }
        text.remove_prefix(end);
    }
    return lines;
}

}  // namespace socklings
