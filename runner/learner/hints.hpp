#pragma once

#include <string>

#include "course/lesson.hpp"
#include "judge/verdict.hpp"
#include "learner/progress.hpp"

namespace socklings {

/// What there is to say to a learner who asks for a hint.
struct Hint {
    enum class Kind {
        given,     ///< one more
        repeated,  ///< the last one of the step, which they have seen
        none,      ///< the step has no hints
        passed,    ///< there is no step to give a hint for
        error,     ///< the machine could not judge the program
    };
    Kind kind = Kind::passed;
    std::string lesson, step;  ///< ids; no step where the lesson passed, or was not judged
    int number = 0, of = 0;    ///< "hint 2 of 3"
    Text text;
};

/// The next hint for the first step that failed, one further than those that were shown; after the last one, that one
/// again. Counts it in `progress`.
[[nodiscard]] Hint next_hint(const Lesson& lesson, const Verdict& verdict, Progress& progress);

/// Lets the hints of a lesson begin again from the first.
void forget_hints(Progress& progress, const std::string& lesson);

}  // namespace socklings
