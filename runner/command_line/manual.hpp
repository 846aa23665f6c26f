#pragma once

#include <string>

#include "report/messages.hpp"

namespace socklings {

/// The manual page socklings(1), in roff's man macros, with `words` of texts/help.json.
[[nodiscard]] std::string manual_page(const std::string& version, const Messages& words);

}  // namespace socklings
