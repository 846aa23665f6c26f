#pragma once

#include <optional>
#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "report/look.hpp"
#include "report/messages.hpp"

namespace socklings {

enum class LessonStatus { not_started, started, passed };

/// One lesson of the course, and where the learner stands in it.
struct ListedLesson {
    const LessonEntry* entry = nullptr;
    LessonStatus status = LessonStatus::not_started;
    bool current = false;   ///< the one that was begun or checked last
    bool changed = false;   ///< it asks for something else than when it passed
    std::string passed_at;  ///< "2026-03-02T09:15:00Z"; empty: not passed, or not known
};

/// The lessons by day, each with its mark, id, title and points, in at most 80 columns; how far the learner is, in each
/// day and in all. `lessons` are those of the course, in its order; with `day` only that day is shown.
[[nodiscard]] std::string terminal_list(const Course& course, const std::vector<ListedLesson>& lessons,
                                        std::optional<int> day, const Messages& messages, const Look& look);

/// {"lessons": [{"id", "day", "title", "points", "status", "current", "changed", "passed_at"}], "points": {"earned",
/// "of"}}, with its line break.
[[nodiscard]] std::string json_list(const std::vector<ListedLesson>& lessons, std::optional<int> day,
                                    const Messages& messages);

}  // namespace socklings
