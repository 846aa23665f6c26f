#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Nothing that a program printed reaches the terminal as it is: control bytes, terminal escapes and characters that
// reorder text are written as C escapes.
namespace socklings {

/// As in a C string: \n \t \r \0 \" \\ \xNN \uNNNN; printable UTF-8 stays.
[[nodiscard]] std::string escaped(std::string_view bytes);

/// Between quotes, at most `columns` wide: "hello\n", or "aaaaaaaa"… where more follows.
[[nodiscard]] std::string quoted(std::string_view bytes, std::size_t columns);

/// For names and messages from outside that are printed without quotes: as escaped(), but quotes and backslashes stay.
[[nodiscard]] std::string printable(std::string_view text);

/// What a compiler printed: lines, tabs and its colours (ESC [ … m and ESC [ K) stay, all else is as in printable().
/// Without `colour` the colours go too.
[[nodiscard]] std::string compiler_text(std::string_view text, bool colour);

/// How one character is to be shown; used by those that mark white space in their own way.
[[nodiscard]] std::string escaped_character(std::string_view bytes, std::size_t& length);

}  // namespace socklings
