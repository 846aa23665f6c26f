#pragma once

#include <string>
#include <vector>

#include "commands/resetting.hpp"
#include "commands/solving.hpp"
#include "commands/starting.hpp"
#include "learner/hints.hpp"
#include "report/lesson_report.hpp"

// What start, hint, solution and reset print for a machine: one object each, with its line break.
namespace socklings {

/// {"lesson", "task", "made", "files"}
[[nodiscard]] std::string started_json(const LessonEntry& entry, const Started& started);

/// {"lesson", "backup", "task", "made", "files"}
[[nodiscard]] std::string restarted_json(const LessonEntry& entry, const Restarted& restarted);

/// {"lesson", "status": "given" | "repeated" | "none" | "passed" | "error", "step", "title", "hint", "hints", "text"}
[[nodiscard]] std::string hint_json(const Lesson& lesson, const Hint& hint, Language language);

/// The same with the status "not-built" and the compiler's first error as its text.
[[nodiscard]] std::string compiler_hint_json(const Lesson& lesson, const BuildReport& build);

/// {"lesson", "passed", "programs": [{"program", "reference": [{"file", "text"}], "own": [{"file", "text"}]}]}
[[nodiscard]] std::string solution_json(const LessonEntry& entry, bool passed,
                                        const std::vector<SolvedProgram>& programs);

}  // namespace socklings
