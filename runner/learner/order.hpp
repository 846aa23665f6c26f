#pragma once

#include <string>

#include "course/lesson.hpp"
#include "learner/progress.hpp"

// Where a learner stands in the course, and where they go from there.
namespace socklings {

/// The lesson that stands before, or behind, the one of this id; null at the ends of the course.
[[nodiscard]] const LessonEntry* lesson_before(const Course& course, const std::string& id);
[[nodiscard]] const LessonEntry* lesson_behind(const Course& course, const std::string& id);

/// The lesson to go on with after this one: the first behind it that has not passed, else the first of the course that
/// has not; null where all have.
[[nodiscard]] const LessonEntry* next_open_lesson(const Course& course, const Progress& progress,
                                                  const std::string& id);

/// The lesson that was begun or checked last, if the course has it; else the first that has not passed; else the last.
/// Null where the course has no lessons.
[[nodiscard]] const LessonEntry* current_lesson(const Course& course, const Progress& progress);

}  // namespace socklings
