#include "report/difference.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

#include "observe/bytes.hpp"
#include "report/escape.hpp"
#include "report/hexdump.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

constexpr const char* white_space_marks[] = {"·", "→", "↵"};

/// One line of a text, as it is printed, and where the mark goes.
struct Line {
    std::string shown;
    std::size_t mark = 0;  ///< columns before the first character that differs
};

std::string visible(std::string_view bytes, std::size_t& length) {
    length = 1;
    switch (bytes[0]) {
        case ' ':
            return white_space_marks[0];
        case '\t':
            return white_space_marks[1];
        case '\n':
            return white_space_marks[2];
        case '\\':
            return "\\\\";
        default:
            return escaped_character(bytes, length);
    }
}

/// The line of `text` that begins at `begin`, at most `columns` wide, with the character that holds byte `at` in sight.
Line line_around(std::string_view text, std::size_t begin, std::size_t at, std::size_t columns) {
    // A mark has this many columns before it where the line is too long to be shown from its beginning.
    std::size_t lead = columns / 2;
    std::vector<std::string> before;
    Line line;
    std::size_t i = begin, length = 0;
    while (i < at) {
        std::string one = visible(text.substr(i), length);
        if (i + length > at) break;
        before.push_back(std::move(one));
        i += length;
    }
    std::size_t first = before.size();
    while (first > 0 && line.mark + display_width(before[first - 1]) <= lead)
        line.mark += display_width(before[--first]);
    if (first > 0) {
        line.shown = "…";
        line.mark += 1;
    }
    for (; first < before.size(); ++first) line.shown += before[first];

    std::size_t used = line.mark;
    while (i < text.size()) {
        std::string one = visible(text.substr(i), length);
        used += display_width(one);
        if (used >= columns) {
            line.shown += "…";
            break;
        }
        line.shown += one;
        if (text[i] == '\n') break;
        i += length;
    }
    return line;
}

/// Bytes that a text of a program's may hold: UTF-8, and hardly a control byte.
bool is_text(std::string_view bytes) {
    auto is_control = [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7f;
    };
    auto controls = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
    return controls <= 4 && is_utf8(bytes);
}

/// Rows of "label │ content", the labels as wide as the widest of `names`.
class Table {
public:
    Table(std::initializer_list<std::string_view> names, const Look& look) : look_(look) {
        for (std::string_view name : names) label_width_ = std::max(label_width_, display_width(name));
    }
    void add(std::string_view label, const std::string& content) {
        text_ += "  " + look_.paint(Ink::dim, pad_right(label, label_width_) + " │ ") + content + "\n";
    }
    /// For the content of a row.
    [[nodiscard]] std::size_t columns() const {
        std::size_t used = label_width_ + 6;
        return look_.columns > used + 30 ? look_.columns - used : 30;
    }
    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    const Look& look_;
    std::size_t label_width_ = 0;
    std::string text_;
};

/// Where the line that holds byte `at` begins.
std::size_t line_begin(std::string_view text, std::size_t at) {
    std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
}

void add_line_before(Table& table, std::string_view text, std::size_t begin, const Look& look) {
    if (begin == 0) return;
    std::size_t from = line_begin(text, begin - 1);
    table.add("", look.paint(Ink::dim, line_around(text, from, from, table.columns()).shown));
}

std::string or_ends_here(const Line& line, std::string_view text, std::size_t at, const Messages& messages,
                         const Look& look) {
    if (at < text.size()) return line.shown;
    return line.shown + look.paint(Ink::dim, (line.shown.empty() ? "" : "  ") + messages.say("difference.ends"));
}

/// A text that holds one of the marks itself could look like what it is not.
bool text_can_show(std::string_view text) {
    auto in_text = [&](const char* mark) { return text.find(mark) != std::string_view::npos; };
    return is_text(text) && std::none_of(std::begin(white_space_marks), std::end(white_space_marks), in_text);
}

}  // namespace

std::string text_difference(std::string_view expected, std::string_view observed, const Messages& messages,
                            const Look& look) {
    std::string left = messages.say("expected"), right = messages.say("observed");
    Table table({left, right}, look);
    std::size_t at = first_difference_of(expected, observed);
    // Both are the same up to here, so the line begins at one place in both.
    std::size_t begin = line_begin(expected, at);
    add_line_before(table, expected, begin, look);
    Line wanted = line_around(expected, begin, at, table.columns()),
         got = line_around(observed, begin, at, table.columns());
    table.add(left, or_ends_here(wanted, expected, at, messages, look));
    table.add(right, or_ends_here(got, observed, at, messages, look));
    table.add("", std::string(got.mark, ' ') +
                      look.paint(Ink::bad, difference_mark(expected.size(), observed.size(), at, messages)));
    return std::move(table).take();
}

std::string pattern_difference(const std::string& notation, std::string_view observed, std::size_t first_difference,
                               const Messages& messages, const Look& look) {
    std::string left = messages.say("expected"), right = messages.say("observed");
    Table table({left, right}, look);
    std::size_t at = std::min(first_difference, observed.size());
    std::size_t begin = line_begin(observed, at);
    for (const std::string& line : wrap(printable(notation), table.columns())) {
        table.add(left, line);
        left.clear();
    }
    add_line_before(table, observed, begin, look);
    Line got = line_around(observed, begin, at, table.columns());
    table.add(right, or_ends_here(got, observed, at, messages, look));
    const char* const words = notation.starts_with("≠") ? "difference.unwanted" : "difference.pattern";
    table.add("", std::string(got.mark, ' ') +
                      look.paint(Ink::bad, "▲ " + messages.say(words, {{"byte", std::to_string(at)}})));
    return std::move(table).take();
}

bool shows_as_text(const Mismatch& mismatch) {
    return mismatch.described || (text_can_show(mismatch.expected) && text_can_show(mismatch.observed));
}

std::string difference(const Mismatch& mismatch, const Messages& messages, const Look& look) {
    if (mismatch.described)
        return pattern_difference(mismatch.expected, mismatch.observed, mismatch.first_difference, messages, look);
    return shows_as_text(mismatch) ? text_difference(mismatch.expected, mismatch.observed, messages, look)
                                   : hexdump(mismatch.expected, mismatch.observed, messages, look);
}

}  // namespace socklings
