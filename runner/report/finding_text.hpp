#pragma once

#include <string>

#include "report/lesson_report.hpp"

// The parts of a terminal report that tell one finding.
namespace socklings {

/// "server.c:44  send() sent 1024 bytes where 6 had arrived      send.wrong-length", the code at the right edge.
[[nodiscard]] std::string finding_headline(const LessonReport& report, const Finding& finding, Language language,
                                           const Look& look);

/// The headline, the source line with its call marked, the call as made, what the compiler warned of there, why, and
/// what to try.
[[nodiscard]] std::string finding_in_full(const LessonReport& report, const Finding& finding, const Messages& messages,
                                          const Look& look);

/// "  fact  …", wrapped, with its later lines below the first.
[[nodiscard]] std::string labelled(const std::string& label, std::size_t label_width, const std::string& text,
                                   const Look& look);

}  // namespace socklings
