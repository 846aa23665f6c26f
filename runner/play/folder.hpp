#pragma once

#include <filesystem>
#include <vector>

#include "course/lesson.hpp"
#include "observe/observation.hpp"

namespace socklings {

/// Puts the given files and folders into a scenario's folder. Throws Error.
void give_files(const std::filesystem::path& folder, const std::vector<GivenFile>& given);

/// Everything below the folder, sorted by path: at most 500 entries and a MiB of each file. Follows no link, opens
/// nothing but regular files. `left_out` is told what was there and is not in the result.
[[nodiscard]] std::vector<FileSeen> collect_files(const std::filesystem::path& folder,
                                                  std::vector<std::string>& left_out);

}  // namespace socklings
