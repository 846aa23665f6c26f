#pragma once

#include <string>

#include "report/lesson_report.hpp"

namespace socklings {

/// "100-echo-server  Echo server        day 100 · 3 of 6 steps"
[[nodiscard]] std::string lesson_headline(const LessonReport& report, const Messages& messages, const Look& look);

/// One line a step: ✓ ✗ · !, its number and title, and the call that decided it with its line.
[[nodiscard]] std::string step_list(const LessonReport& report, const Messages& messages, const Look& look);

}  // namespace socklings
