#pragma once

#include <string>

#include "report/lesson_report.hpp"

namespace socklings {

/// What is to be said of the second lens itself: one line where it could not be used; where they were asked for, the
/// sanitizers' own words, by scenario and program. Empty: nothing.
[[nodiscard]] std::string second_lens_lines(const LessonReport& report, const Messages& messages, const Look& look);

}  // namespace socklings
