#pragma once

#include <string>
#include <vector>

#include "report/lesson_report.hpp"

namespace socklings {

/// One message in what a compiler printed: its own lines, with the context in front ("In function …") and the notes
/// behind. The lines are unchanged.
struct OutputBlock {
    std::vector<std::string> lines;
    std::string head;  ///< the line with the message, without colours; empty for a block that has none
    bool warning = false;
};

[[nodiscard]] std::vector<OutputBlock> output_blocks(const std::string& output);

/// The compiler's own words, unchanged. The first error comes first, even where warnings came before it; right under
/// it, or under each kind of warning, stands what it means here; then what is left of its words. Where they fill pages,
/// that is counted instead.
[[nodiscard]] std::string explained_output(const LessonReport& report, const BuildReport& build,
                                           const Messages& messages, const Look& look);

}  // namespace socklings
