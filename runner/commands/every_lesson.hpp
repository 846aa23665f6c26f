#pragma once

#include <functional>
#include <vector>

#include "commands/context.hpp"
#include "course/lesson.hpp"

namespace socklings {

/// Does `work` for each lesson; what goes wrong with one is said and does not keep the others from their turn. Gives
/// the highest of the exit codes: 3 an error, 2 a faulty lesson, 1 one that is not passed, 0.
int for_every_lesson(const Context& context, const std::vector<const LessonEntry*>& lessons,
                     const std::function<int(const LessonEntry&)>& work);

}  // namespace socklings
