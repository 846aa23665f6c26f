#pragma once

#include <cstddef>
#include <optional>

#include "judge/verdict.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// The place (from 0) of the argument that a finding at `call` is about, as the learner wrote the call. Nothing where
/// it is about the call as a whole, or where the line calls another function.
[[nodiscard]] std::optional<std::size_t> relevant_argument(const Finding& finding, const Call& call);

}  // namespace socklings
