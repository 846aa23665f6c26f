#pragma once

#include <string>

#include "report/lesson_report.hpp"

namespace socklings {

/// A lesson in one line, where many are told: "✗ 100-echo-server   3 of 6 steps  4 Echo what arrives: …", cut to the
/// width of the look. Of a failed step its number, title, and the title of its first finding.
[[nodiscard]] std::string lesson_line(const LessonReport& report, const Messages& messages, const Look& look);

}  // namespace socklings
