#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "build/build.hpp"

namespace socklings {

/// The text without the colour sequences (ESC [ … m and ESC [ K) that a compiler puts into it.
[[nodiscard]] std::string without_colours(std::string_view text);

/// The errors and warnings in what gcc, clang or the linker printed (without colours), in their order: "file:line:col:
/// kind: text [-Woption]", and the linker's "file:line: undefined reference to …". Notes are part of the text that is
/// shown, not messages of their own. A message without a place counts only where there is no error with one.
[[nodiscard]] std::vector<CompilerMessage> parse_messages(std::string_view output);

}  // namespace socklings
