#pragma once

#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

enum class LessonStatus { not_started, started, passed };

/// The lessons by day, each with its mark, id, title and points. `statuses` stand in the order of course.lessons.
[[nodiscard]] std::string terminal_list(const Course& course, const std::vector<LessonStatus>& statuses,
                                        const Messages& messages, const Look& look);

/// {"lessons": [{"id", "day", "title", "points", "status"}]}, with its line break.
[[nodiscard]] std::string json_list(const Course& course, const std::vector<LessonStatus>& statuses,
                                    const Messages& messages);

}  // namespace socklings
