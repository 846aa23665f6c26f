#pragma once

#include <string>

#include "commands/context.hpp"
#include "commands/learner_files.hpp"
#include "commands/starting.hpp"

// What the one who watches can read of a lesson besides its verdict.
namespace socklings {

/// The task in short: its title, a sentence, the files to edit.
[[nodiscard]] std::string introduction_of(const Context& context, const LessonEntry& entry, const Started& started);

/// The lesson's text.
[[nodiscard]] std::string task_page(const Context& context, const LessonEntry& entry);

/// The course's solution beside the learner's. Throws CourseError.
[[nodiscard]] std::string solution_page(const Context& context, const LearnerFiles& files, const LessonEntry& entry);

}  // namespace socklings
