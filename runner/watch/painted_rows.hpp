#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace socklings {

/// A coloured text (ESC [ … m) as rows of a screen: broken where it is wider than `columns`, tabs as spaces up to the
/// next eighth column, all other control bytes left out. Each row carries its own colours and ends without any.
[[nodiscard]] std::vector<std::string> painted_rows(std::string_view text, std::size_t columns);

/// The columns that a painted row takes.
[[nodiscard]] std::size_t painted_width(std::string_view row);

}  // namespace socklings
