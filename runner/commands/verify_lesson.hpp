#pragma once

#include <vector>

#include "build/build.hpp"
#include "commands/progress_line.hpp"
#include "commands/verify_cases.hpp"
#include "play/sandbox.hpp"
#include "verify/lesson_check.hpp"

namespace socklings {

/// With what programs are built and played.
struct Workshop {
    BuildOptions build;
    unsigned jobs = 1;
    Tier tier = Tier::namespaces;
};

/// Builds all programs of the lesson, up to `jobs` at once, then plays all their scenarios likewise, and judges each
/// program against its label. Adds to `check`. Throws Error where a compiler is missing or breaks.
void verify_programs(const Lesson& lesson, const std::vector<Case>& cases, const Workshop& workshop,
                     ProgressLine& progress, LessonCheck& check);

}  // namespace socklings
