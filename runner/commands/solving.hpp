#pragma once

#include <string>
#include <vector>

#include "commands/context.hpp"
#include "commands/learner_files.hpp"
#include "report/source_excerpt.hpp"

namespace socklings {

/// The course's own sources of one program of a lesson, and the learner's, where they have some.
struct SolvedProgram {
    std::string program;
    std::vector<SourceFile> reference, own;
};

/// Throws CourseError where the course lacks a solution.
[[nodiscard]] std::vector<SolvedProgram> solve(const Context& context, const LearnerFiles& files, const Lesson& lesson);

/// The course's sources beside the learner's.
[[nodiscard]] std::string solution_text(const Context& context, const std::vector<SolvedProgram>& programs);

/// What would have to change in the learner's sources to make them the course's (diff -u). Throws Error where there is
/// no diff.
[[nodiscard]] std::string solution_difference(const Context& context, const std::vector<SolvedProgram>& programs);

}  // namespace socklings
