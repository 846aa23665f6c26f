#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/learner_files.hpp"
#include "commands/starting.hpp"

namespace socklings {

/// A lesson that began again.
struct Restarted {
    std::optional<std::filesystem::path> backup;  ///< where the learner's files are now; nothing: there were none
    Started started;
};

/// Whether a lesson has a starter, so that it can begin again. One that uses the programs of other lessons has none.
[[nodiscard]] bool has_starter(const Context& context, const LessonEntry& entry);

/// Moves the learner's files of a lesson into a new folder below .backup, puts the starter in their place, and lets the
/// lesson's hints begin again. What has passed stays passed. Throws CourseError, Error.
[[nodiscard]] Restarted reset_lesson(const Context& context, const LearnerFiles& files, const LessonEntry& entry);

[[nodiscard]] std::string restarted_text(const Context& context, const LessonEntry& entry, const Restarted& restarted);

}  // namespace socklings
