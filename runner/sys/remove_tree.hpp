#pragma once

#include <filesystem>

namespace socklings {

/// Removes a folder with all it holds, however deep it is and whatever modes its folders have, as far as this user may.
/// Follows no link. What cannot be removed stays, silently. (std::filesystem::remove_all needs a descriptor for each
/// level, and stops at a folder of mode 000.)
void remove_tree(const std::filesystem::path& folder) noexcept;

}  // namespace socklings
