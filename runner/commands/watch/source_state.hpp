#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "learner/workspace.hpp"

namespace socklings {

/// The learner's sources of a lesson as they are at a moment.
struct SourceState {
    std::string fingerprint;  ///< of their contents, and of the headers beside them
    bool complete = false;    ///< false: one is missing, or two could be meant

    bool operator==(const SourceState&) const = default;
};

[[nodiscard]] SourceState look_at_sources(const Workspace& workspace, const Lesson& lesson);

/// The folders in which they lie, and those that links among them lead to.
[[nodiscard]] std::vector<std::filesystem::path> folders_of_sources(const Workspace& workspace, const Lesson& lesson);

}  // namespace socklings
