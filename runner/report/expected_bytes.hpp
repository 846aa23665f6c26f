#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "course/lesson.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// Bytes that a peer was to get, and the event that brought it others.
struct ExpectedBytes {
    std::size_t event = 0;  ///< index into Observation::events
    Bytes bytes;
};

/// Where a peer got other bytes than the script has for it, or more. Nothing where the script failed otherwise, or
/// expects a pattern.
[[nodiscard]] std::optional<ExpectedBytes> expected_bytes(const Observation& seen, const std::vector<Verb>& script);

}  // namespace socklings
