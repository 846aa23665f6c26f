#include "report/source_excerpt.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

std::optional<std::string_view> line_at(std::string_view text, int number) {
    for (int at = 1; !text.empty(); ++at) {
        std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (at == number) return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return {};
}

/// A part of a line, in bytes.
struct Span {
    std::size_t begin = 0, end = 0;
};

Span whole(std::string_view line) {
    std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {0, 0};
    return {begin, line.find_last_not_of(" \t") + 1};
}

/// A call's parts in a line: the arguments that stand there whole, and where the call ends, or the line.
struct WrittenCall {
    std::vector<Span> arguments;
    std::size_t end = 0;
};

Span trimmed(std::string_view line, Span span) {
    const Span inner = whole(line.substr(span.begin, span.end - span.begin));
    return {span.begin + inner.begin, span.begin + inner.end};
}

/// Reads from the parenthesis at `open` to the one that closes it; strings and characters are skipped.
WrittenCall read_call(std::string_view line, std::size_t open) {
    WrittenCall call;
    call.end = whole(line).end;
    int depth = 0;
    char quote = 0;
    std::size_t begin = open + 1;
    for (std::size_t i = open; i < line.size(); ++i) {
        char c = line[i];
        if (quote) {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        }
        const bool ends_argument = !quote && ((c == ',' && depth == 1) || depth == 0);
        if (ends_argument) {
            call.arguments.push_back(trimmed(line, {begin, i}));
            begin = i + 1;
        }
        if (!quote && depth == 0) {
            call.end = i + 1;
            break;
        }
    }
    return call;
}

Span span_of(std::string_view line, const Marked& marked) {
    auto is_word = [&](std::size_t i) {
        return i < line.size() && (std::isalnum(static_cast<unsigned char>(line[i])) || line[i] == '_');
    };
    const std::string_view function = marked.function;
    if (function.empty()) return whole(line);
    for (std::size_t at = line.find(function); at != std::string_view::npos; at = line.find(function, at + 1)) {
        std::size_t after = at + function.size();
        if ((at > 0 && is_word(at - 1)) || is_word(after)) continue;
        std::size_t open = line.find_first_not_of(' ', after);
        if (open == std::string_view::npos || line[open] != '(') return {at, after};
        const WrittenCall call = read_call(line, open);
        if (marked.argument && *marked.argument < call.arguments.size()) {
            const Span argument = call.arguments[*marked.argument];
            if (argument.begin < argument.end) return argument;
        }
        return {at, call.end};
    }
    return whole(line);
}

/// The line as it is printed, one element a character, so that it can be cut to any span of columns.
struct Cell {
    std::string text;
    std::size_t width = 0;
    bool marked = false;
};

std::vector<Cell> cells_of(std::string_view line, Span marked) {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t length = 1;
        std::string shown = line[at] == '\t' ? "    " : escaped_character(line.substr(at), length);
        std::size_t width = display_width(shown);
        cells.push_back({std::move(shown), width, at >= marked.begin && at < marked.end});
        at += length;
    }
    return cells;
}

/// The cells to print: all that fit, from the line's beginning or from a little before the mark.
Span window(const std::vector<Cell>& cells, std::size_t columns) {
    auto width_of = [&](std::size_t from, std::size_t to) {
        std::size_t width = 0;
        for (std::size_t i = from; i < to; ++i) width += cells[i].width;
        return width;
    };
    if (width_of(0, cells.size()) <= columns) return {0, cells.size()};
    auto first = static_cast<std::size_t>(
        std::find_if(cells.begin(), cells.end(), [](const Cell& c) { return c.marked; }) - cells.begin());
    auto last = first;
    while (last < cells.size() && cells[last].marked) ++last;
    std::size_t begin = 0;
    while (begin < first && (width_of(begin, first) > columns / 2 || width_of(begin, last) > columns)) ++begin;
    std::size_t end = begin;
    while (end < cells.size() && width_of(begin, end + 1) <= columns) ++end;
    return {begin, end};
}

}  // namespace

std::size_t first_column(const Site& site, const SourceFiles& files) {
    const auto file = files.find(site.file);
    const auto line = file == files.end() ? std::nullopt : line_at(file->second.text, site.line);
    return line ? whole(*line).begin + 1 : 1;
}

std::string place_of(const Site& site, const SourceFiles& files) {
    auto file = files.find(site.file);
    std::string name = file == files.end() ? site.file.substr(site.file.find_last_of('/') + 1) : file->second.shown;
    return printable(name) + ":" + std::to_string(site.line);
}

std::string source_excerpt(const Site& site, const Marked& marked, const SourceFiles& files, const Look& look) {
    auto file = files.find(site.file);
    if (file == files.end()) return {};
    auto line = line_at(file->second.text, site.line);
    if (!line || whole(*line).end == 0) return {};

    constexpr std::size_t gutter = 9;  // "  " number " │ "
    auto cells = cells_of(*line, span_of(*line, marked));
    Span shown = window(cells, look.columns > gutter + 20 ? look.columns - gutter : 20);

    std::string source, marks;
    bool began = false;
    for (std::size_t i = shown.begin; i < shown.end; ++i) {
        source += cells[i].text;
        const std::size_t carets = cells[i].marked && !began && cells[i].width > 0 ? 1 : 0;
        began = began || carets > 0;
        marks += std::string(carets, '^') + std::string(cells[i].width - carets, cells[i].marked ? '~' : ' ');
    }
    marks.erase(marks.find_last_not_of(' ') + 1);
    std::string number = pad_left(std::to_string(site.line), 6);
    return look.paint(Ink::dim, number + " │ ") + source + "\n" + look.paint(Ink::dim, std::string(6, ' ') + " │ ") +
           look.paint(Ink::bad, marks) + "\n";
}

}  // namespace socklings
