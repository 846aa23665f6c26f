#pragma once

#include <cstddef>

#include "observe/observation.hpp"

namespace socklings {

/// Whether a reader of a timeline wants to see the event with this index: the calls of the learner's own lines, what
/// peers did, and how processes came and ended.
[[nodiscard]] bool is_of_interest(const Observation& seen, std::size_t index);

}  // namespace socklings
