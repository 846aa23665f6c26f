#include "judge/source_code.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace socklings {

namespace {

/// The end of the literal that `quote` opens at `at`: behind its closing quote, or at the end of the line.
std::size_t end_of_literal(const std::string& text, std::size_t at) {
    const char quote = text[at++];
    for (; at < text.size() && text[at] != '\n' && text[at] != '\r'; ++at) {
        if (text[at] == quote) return at + 1;
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
    }
    return std::min(at, text.size());
}

void blank(std::string& code, std::size_t from, std::size_t to) {
    for (; from < to; ++from) {
        if (code[from] != '\n' && code[from] != '\r') code[from] = ' ';
    }
}

std::string blanked(const std::string& text) {
    std::string code = text;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (text.compare(at, 2, "//") == 0) {
            end = std::min(text.find('\n', at), text.size());
            blank(code, at, end);
        } else if (text.compare(at, 2, "/*") == 0) {
            end = text.find("*/", at + 2);
            end = end == std::string::npos ? text.size() : end + 2;
            blank(code, at, end);
        } else if (text[at] == '"' || text[at] == '\'') {
            end = end_of_literal(text, at);
            // The quotes stay: a literal is code.
            blank(code, at + 1, std::max(at + 1, end - 1));
        }
        at = end;
    }
    return code;
}

/// Columns of a terminal in front of `index`.
std::size_t columns_before(std::string_view line, std::size_t index) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < index && i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        if (byte == '\t')
            columns += 8 - columns % 8;
        else if (byte < 0x80)
            ++columns;
        else if (byte >= 0xC0)
            columns += byte >= 0xE1 ? 2 : 1;
    }
    return columns;
}

}  // namespace

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

SourceCode::SourceCode(std::string text) : text_(std::move(text)), code_(blanked(text_)) {
    for (std::size_t at = 0; at < text_.size();) {
        starts_.push_back(at);
        const std::size_t end = text_.find('\n', at);
        if (end == std::string::npos) break;
        at = end + 1;
    }
}

std::string_view SourceCode::part_of(const std::string& text, int number) const {
    if (number < 1 || number > lines()) return {};
    const std::size_t start = starts_[static_cast<std::size_t>(number) - 1];
    std::string_view line = std::string_view(text).substr(start);
    line = line.substr(0, line.find('\n'));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

int SourceCode::code_above(int number) const {
    for (--number; number > 0; --number) {
        if (code(number).find_first_not_of(" \t") != std::string_view::npos) return number;
    }
    return 0;
}

std::optional<std::size_t> SourceCode::offset_of(int number, int column) const {
    if (number < 1 || number > lines() || column < 1) return {};
    const std::string_view text = line(number);
    const std::size_t start = starts_[static_cast<std::size_t>(number) - 1];
    const auto wanted = static_cast<std::size_t>(column) - 1;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (columns_before(text, i) == wanted) return start + i;
    }
    if (wanted > text.size()) return {};
    return start + wanted;
}

bool SourceCode::is_column(int number, std::size_t index, int column) const {
    const auto wanted = static_cast<std::size_t>(column) - 1;
    return index == wanted || columns_before(line(number), index) == wanted;
}

int SourceCode::line_of(std::size_t offset) const {
    return static_cast<int>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

std::vector<std::string> SourceCode::words() const {
    std::set<std::string> words;
    for (std::size_t at = 0; at < code_.size();) {
        std::size_t end = at;
        while (end < code_.size() && is_word(code_[end])) ++end;
        if (end > at && !std::isdigit(static_cast<unsigned char>(code_[at]))) words.insert(code_.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return {words.begin(), words.end()};
}

}  // namespace socklings
