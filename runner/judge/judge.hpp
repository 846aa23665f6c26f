#pragma once

#include <optional>
#include <vector>

#include "course/lesson.hpp"
#include "judge/build_message.hpp"
#include "judge/verdict.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// What the judge may know besides what was seen: of the compilation, and of the machine.
struct BuildFacts {
    bool ok = true;
    std::size_t warnings = 0;
    bool doctor_passes = false;             ///< the machine has what the course needs
    std::optional<BuildMessage> message{};  ///< of the compiler's, the one to begin with; it may have no explanation
};

/// Judges a lesson. `seen` holds one observation per scenario of the lesson, in the lesson's order (none where the
/// build failed). Pure: the same values give the same verdict.
[[nodiscard]] Verdict judge(const Lesson& lesson, const std::vector<Observation>& seen, const BuildFacts& build);

}  // namespace socklings
