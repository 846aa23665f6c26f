#pragma once

#include <string>
#include <vector>

#include "commands/context.hpp"
#include "commands/learner_files.hpp"
#include "report/lesson_list.hpp"

namespace socklings {

/// Every lesson of the course, which must outlive the list, with where the learner stands in it. Throws Error.
[[nodiscard]] std::vector<ListedLesson> listed_lessons(const Context& context, const Course& course,
                                                       const LearnerFiles& files);

}  // namespace socklings
