#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/look.hpp"
#include "report/markdown.hpp"

// Text in several faces, broken into lines for a terminal.
namespace socklings {

/// One line on the screen. Measured before it is painted.
struct FlowLine {
    std::vector<Span> spans;
    std::size_t columns = 0;

    [[nodiscard]] std::string painted(const Look& look) const;
};

/// Text in which `code` stands between two `; nothing else in it is a sign.
[[nodiscard]] std::vector<Span> with_code(const std::string& text);

/// Breaks at spaces, but not inside `code` that fits on a line; a word that is wider than a line is cut. Where there
/// are no colours, code stands between ` and emphasis between *. Where a link leads is said behind it.
[[nodiscard]] std::vector<FlowLine> flow(const std::vector<Span>& spans, std::size_t columns, const Look& look);

}  // namespace socklings
