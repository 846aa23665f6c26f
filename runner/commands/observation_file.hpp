#pragma once

#include <filesystem>
#include <vector>

#include "course/lesson.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// Saves what was seen: JSON Lines, one observation (see observe/observation_json.hpp) a line, in the lesson's order.
/// Throws Error.
void save_observations(const std::filesystem::path& file, const std::vector<Observation>& seen);

/// Reads them back, in the order of the lesson's scenarios. Throws UsageError where the file is not one of this lesson.
[[nodiscard]] std::vector<Observation> load_observations(const std::filesystem::path& file, const Lesson& lesson);

}  // namespace socklings
