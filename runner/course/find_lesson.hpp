#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/lesson.hpp"

namespace socklings {

/// What a learner's word for a lesson stands for.
struct FoundLesson {
    const LessonEntry* lesson = nullptr;    ///< in the course that was searched; null: not one lesson
    std::vector<std::string> candidates;    ///< ids that the word is a part of, where there are several
    std::optional<std::string> suggestion;  ///< an id that is near, where the word is a part of none
};

/// The lesson with this very id, else the only one whose id has `part` in it.
[[nodiscard]] FoundLesson find_lesson(const Course& course, const std::string& part);

}  // namespace socklings
