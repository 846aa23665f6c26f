#pragma once

#include <functional>
#include <vector>

#include "commands/context.hpp"
#include "course/lesson.hpp"

namespace socklings {

/// Does `work` for each lesson, each in a process of its own, several at once, so that one compiles while another is
/// played; what goes wrong with one is said and does not keep the others from their turn. What they print comes in the
/// order of the lessons. `passed` is called, in this process, for each whose work gave 0. Gives the highest of the
/// exit codes: 3 an error, 2 a faulty lesson, 1 one that is not passed, 0.
int for_every_lesson(const Context& context, const std::vector<const LessonEntry*>& lessons,
                     const std::function<int(const Context&, const LessonEntry&)>& work,
                     const std::function<void(const LessonEntry&)>& passed = {});

}  // namespace socklings
