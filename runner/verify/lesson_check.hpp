#pragma once

#include <map>
#include <string>
#include <vector>

#include "course/reader.hpp"
#include "report/look.hpp"
#include "verify/confusion.hpp"

namespace socklings {

/// What a program is to its lesson.
enum class CaseKind { starter, solution, right, wrong, mended, halfdone };

/// All that verify found out about one lesson; or, without a lesson, about the course as a whole.
struct LessonCheck {
    std::string lesson;
    std::map<CaseKind, int> programs;        ///< how many of each kind were played
    std::vector<Diagnostic> course_faults;   ///< in what was read
    std::vector<Diagnostic> program_faults;  ///< programs that do not do as they must
    std::vector<Diagnostic> machine_faults;  ///< what could not be judged
    Confusion confusion;
    double seconds = 0;
};

/// 0 all is as it must be, 1 a program is not, 2 a fault in the course, 3 something could not be judged.
[[nodiscard]] int exit_code_of(const LessonCheck& check);

/// One line, and one for each fault.
[[nodiscard]] std::string terminal_check(const LessonCheck& check, const Look& look);

/// {"lesson", "exit_code", "programs": {KIND: n}, "faults": [{"file", "pointer", "message"}], "seconds"} in one line.
[[nodiscard]] std::string json_check(const LessonCheck& check);

}  // namespace socklings
