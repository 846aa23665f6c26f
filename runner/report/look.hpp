#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace socklings {

enum class Ink { good, bad, advice, dim, strong, code, underlined };

/// How a report is to look: with colours or without, and how wide.
struct Look {
    bool colour = false;
    std::size_t columns = 100;

    /// `text` in a colour, where colours are wanted. Measure and pad before painting.
    [[nodiscard]] std::string paint(Ink ink, std::string_view text) const;
};

}  // namespace socklings
