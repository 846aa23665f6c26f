#pragma once

#include <string>
#include <vector>

#include "course/reader.hpp"

namespace socklings {

/// What is wrong between a course and the names of the folders in lessons/: a lesson without a folder, a folder of no
/// lesson. `file` is the course's, for the diagnostics.
[[nodiscard]] std::vector<Diagnostic> check_folders(const std::string& file, const Course& course,
                                                    const std::vector<std::string>& folders);

}  // namespace socklings
