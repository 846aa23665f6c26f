#include "report/beside.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

constexpr std::size_t number_columns = 4;
constexpr std::string_view after_number = "  ", between = "   ";

std::vector<std::string> lines_of(std::string_view text) {
    constexpr std::string_view tab = "    ";
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line;
        for (const char letter : text.substr(0, end)) line += letter == '\t' ? tab : std::string_view(&letter, 1);
        if (line.ends_with('\r')) line.pop_back();
        lines.push_back(printable(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::size_t widest(const std::string& name, const std::vector<std::string>& lines) {
    std::size_t columns = display_width(name);
    for (const std::string& line : lines) columns = std::max(columns, display_width(line));
    return columns;
}

std::string numbered(std::size_t index, const std::vector<std::string>& lines, std::size_t columns, const Look& look) {
    if (index >= lines.size()) return std::string(number_columns + after_number.size() + columns, ' ');
    return look.paint(Ink::dim, pad_left(std::to_string(index + 1), number_columns)) + std::string(after_number) +
           pad_right(lines[index], columns);
}

std::string without_trailing_spaces(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

}  // namespace

std::string with_line_numbers(const NamedText& one, const Look& look) {
    const auto lines = lines_of(one.text);
    std::string text = look.paint(Ink::strong, one.name) + "\n";
    for (std::size_t i = 0; i < lines.size(); ++i) text += without_trailing_spaces(numbered(i, lines, 0, look));
    return text;
}

std::string beside_each_other(const NamedText& left, const NamedText& right, std::size_t columns, const Look& look) {
    const auto on_left = lines_of(left.text), on_right = lines_of(right.text);
    constexpr std::size_t numbers = number_columns + after_number.size();
    const std::size_t left_columns = widest(left.name, on_left);
    const std::size_t needed = numbers + left_columns + between.size() + numbers + widest(right.name, on_right);
    if (needed > columns) return with_line_numbers(left, look) + "\n" + with_line_numbers(right, look);

    const std::string gap = pad_right("", numbers);
    std::string text = gap + look.paint(Ink::strong, pad_right(left.name, left_columns)) + std::string(between) + gap +
                       look.paint(Ink::strong, right.name) + "\n";
    for (std::size_t i = 0; i < std::max(on_left.size(), on_right.size()); ++i) {
        text += without_trailing_spaces(numbered(i, on_left, left_columns, look) + std::string(between) +
                                        numbered(i, on_right, 0, look));
    }
    return text;
}

}  // namespace socklings
