#pragma once

#include <vector>

#include "course/lesson.hpp"
#include "judge/verdict.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// What the judge may know of the compilation, besides what was seen.
struct BuildFacts {
    bool ok = true;
    std::size_t warnings = 0;
};

/// Judges a lesson. `seen` holds one observation per scenario of the lesson, in the lesson's order (none where the
/// build failed). Pure: the same values give the same verdict.
[[nodiscard]] Verdict judge(const Lesson& lesson, const std::vector<Observation>& seen, const BuildFacts& build);

}  // namespace socklings
