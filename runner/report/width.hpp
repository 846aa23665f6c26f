#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/utf8.hpp"

namespace socklings {

/// Columns that a terminal gives to a character: 2 for Hangul, CJK and full-width forms (Unicode's East Asian Width W
/// and F), 0 for combining marks, 1 for all else.
[[nodiscard]] std::size_t display_width(char32_t character);
/// Of a text without control bytes and colours; a byte that is no UTF-8 counts as 1.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` with spaces behind it (before it) until it is `columns` wide; longer text stays as it is.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t columns);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t columns);

/// `text`, or its beginning and "…" where it is wider than `columns`.
[[nodiscard]] std::string cut_to(std::string_view text, std::size_t columns);

/// Breaks `text` at spaces (which stay as they are inside a line) into lines of at most `columns`; a word that is wider has a line of its own. A line break in
/// the text is kept.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t columns);

}  // namespace socklings
