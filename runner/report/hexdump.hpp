#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

/// Expected and observed bytes, eight a row, offsets in hexadecimal: a row before the first difference, that row from
/// both sides with a mark below its byte, a row behind. The difference is always among what is shown.
[[nodiscard]] std::string hexdump(std::string_view expected, std::string_view observed, const Messages& messages,
                                  const Look& look);

/// "▲ first byte that differs", or "… too many", "… missing" where one side has ended at byte `at`.
[[nodiscard]] std::string difference_mark(std::size_t expected_size, std::size_t observed_size, std::size_t at,
                                          const Messages& messages);

/// The first offset at which two byte strings differ; the length of both where they are the same.
[[nodiscard]] std::size_t first_difference_of(std::string_view a, std::string_view b);

}  // namespace socklings
