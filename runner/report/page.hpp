#pragma once

#include <string>
#include <string_view>

#include "report/look.hpp"

namespace socklings {

/// A text in Markdown as it is read in a terminal: headings at the margin, the rest two columns in and broken at the
/// width, code and drawings as they are.
[[nodiscard]] std::string render_page(std::string_view markdown, const Look& look);

}  // namespace socklings
