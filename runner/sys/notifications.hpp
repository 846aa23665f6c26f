#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace socklings {

/// The file systems whose changes inotify does not tell of when another machine makes them: "NFS", "9p" (WSL's
/// /mnt/c), "FUSE", … Nothing for all others. `type` is statfs(2)'s f_type.
[[nodiscard]] std::optional<std::string> silent_file_system(long type);

/// The same of where `folder` lies; of its nearest parent where it is not there.
[[nodiscard]] std::optional<std::string> silent_file_system(const std::filesystem::path& folder);

}  // namespace socklings
