#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "commands/program_sources.hpp"
#include "verify/label.hpp"
#include "verify/lesson_check.hpp"

namespace socklings {

/// A program that belongs to a lesson, and how it must do.
struct Case {
    CaseKind kind;
    std::string shown;  ///< its folder or file, as a message names it
    ProgramSources sources;
    Label label;
};

/// What verify plays for one lesson.
struct Cases {
    std::vector<Case> cases;
    std::vector<Diagnostic> faults;  ///< files that are missing or cannot be read, each with what to do
};

/// Finds the starters (lessons/ID/starter, one set in C and one in C++), the reference solution (solutions/ID) and
/// what tests/ of the course has for the lesson: mistakes/ID/*, right/ID/* and halfdone/ID.
[[nodiscard]] Cases find_cases(const std::filesystem::path& course, const Lesson& lesson);

}  // namespace socklings
