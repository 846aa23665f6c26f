#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/look.hpp"
#include "report/markdown.hpp"

namespace socklings {

/// A table as lines of at most `columns`: no borders, two columns between the cells, a line under the head if it says
/// anything. What does not fit is broken inside its cell.
[[nodiscard]] std::vector<std::string> render_table(const Block& table, std::size_t columns, const Look& look);

}  // namespace socklings
