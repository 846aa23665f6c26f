#pragma once

#include <filesystem>
#include <string>

#include "course/lesson.hpp"

namespace socklings {

/// Reads course.json of the course. Throws CourseError.
[[nodiscard]] Course open_course(const std::filesystem::path& course);

/// The lesson that `word` stands for. Throws UsageError, which says what may have been meant.
[[nodiscard]] const LessonEntry& choose_lesson(const Course& course, const std::string& word);

/// Reads lessons/<id>/lesson.json and the input files beside it that it names. Throws CourseError.
[[nodiscard]] Lesson open_lesson(const std::filesystem::path& course, const LessonEntry& entry);

/// The lesson's README in this language, in English where there is none. Throws CourseError.
[[nodiscard]] std::string lesson_text(const std::filesystem::path& course, const std::string& lesson,
                                      Language language);

}  // namespace socklings
