#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socklings {

/// Whether it may stand in a name or a number.
[[nodiscard]] bool is_word(char c);

/// The text of a C or C++ file, and the same with its comments and the insides of its literals blanked, so that
/// brackets and words can be looked for. Lines count from 1; of a line that is not there everything is empty.
class SourceCode {
public:
    explicit SourceCode(std::string text);

    /// The line, without its end; `code` of it: blanked.
    [[nodiscard]] std::string_view line(int number) const { return part_of(text_, number); }
    [[nodiscard]] std::string_view code(int number) const { return part_of(code_, number); }
    [[nodiscard]] const std::string& code() const { return code_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] int lines() const { return static_cast<int>(starts_.size()); }

    /// The last line before `number` that holds code; 0: none.
    [[nodiscard]] int code_above(int number) const;

    /// Where in the text a compiler's line and column mean: gcc counts columns of a terminal (a tab to the next eighth,
    /// Hangul two), clang bytes. Both are tried, gcc's first.
    [[nodiscard]] std::optional<std::size_t> offset_of(int number, int column) const;
    /// True where `column`, counted in either way, is the place `index` bytes into the line.
    [[nodiscard]] bool is_column(int number, std::size_t index, int column) const;

    [[nodiscard]] int line_of(std::size_t offset) const;

    /// The words of the code, each once.
    [[nodiscard]] std::vector<std::string> words() const;

private:
    [[nodiscard]] std::string_view part_of(const std::string& text, int number) const;

    std::string text_, code_;
    std::vector<std::size_t> starts_;
};

}  // namespace socklings
