#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace socklings {

/// Moves what lies in `folder` (not its hidden files: they are the editor's) into a new folder
/// `backups`/`date`-N, which no one has used before, and returns that; nothing where there is nothing to move. The
/// folder itself stays, for a shell or an editor may stand in it. What cannot be moved as a whole is left as it was.
/// Throws Error.
[[nodiscard]] std::optional<std::filesystem::path> back_up(const std::filesystem::path& folder,
                                                           const std::filesystem::path& backups,
                                                           const std::string& date);

}  // namespace socklings
