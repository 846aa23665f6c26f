#pragma once

#include <cstddef>
#include <optional>

#include "judge/verdict.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// The event of `seen`, which is the observation of this index, where the step went wrong: the call of its first
/// finding, else the one that its claim missed, else where the script went no further. Nothing where no event is it.
[[nodiscard]] std::optional<std::size_t> failure_point(const StepVerdict& step, const Observation& seen,
                                                       std::size_t index);

}  // namespace socklings
