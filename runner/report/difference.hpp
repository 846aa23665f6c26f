#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "judge/verdict.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

/// Two texts, the line of the first difference from both with white space made visible (· space, → tab, ↵ newline), a
/// mark below the first character that differs, and the line before. A long line is shown around the difference.
[[nodiscard]] std::string text_difference(std::string_view expected, std::string_view observed,
                                          const Messages& messages, const Look& look);

/// What was observed of a text that a pattern describes: the pattern's notation, and the line where it stopped
/// matching.
[[nodiscard]] std::string pattern_difference(const std::string& notation, std::string_view observed,
                                             std::size_t first_difference, const Messages& messages, const Look& look);

/// True where text can show the difference.
[[nodiscard]] bool shows_as_text(const Mismatch& mismatch);

/// Expected and observed side by side: as text where text can show the difference, else as a hexdump.
[[nodiscard]] std::string difference(const Mismatch& mismatch, const Messages& messages, const Look& look);

}  // namespace socklings
