#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "commands/context.hpp"
#include "commands/learner_files.hpp"

namespace socklings {

/// A lesson that a learner begins, or takes up again.
struct Started {
    std::vector<std::filesystem::path> made;  ///< files that were put into its folder just now
    std::vector<std::filesystem::path>
        files;                   ///< sources to edit, new or not; of this lesson or those that it builds on
    std::filesystem::path task;  ///< its README, in the learner's language
    bool begun_before = false;   ///< files of the learner's lay there
};

/// Puts the starter into the learner's folder, where nothing of it is there yet, and makes the lesson the current one.
/// Throws CourseError, Error.
[[nodiscard]] Started start_lesson(const Context& context, const LearnerFiles& files, const LessonEntry& entry);

/// The same, without making it the current lesson: progress is not touched.
[[nodiscard]] Started make_starters(const Context& context, const LearnerFiles& files, const LessonEntry& entry);

/// What to read, what to edit, and how to go on.
[[nodiscard]] std::string started_text(const Context& context, const LessonEntry& entry, const Started& started);

/// --lang, else $SOCKLINGS_STARTER, else C.
[[nodiscard]] SourceLanguage starter_language(const Options& options);

/// Keeps the workspace's compile_commands.json up to date. It is an editor's comfort: where it cannot be written,
/// nothing is said.
void tell_editors(const Context& context, const LearnerFiles& files);

/// Makes `lesson` the one that commands without an id mean. Throws Error.
void make_current(const LearnerFiles& files, const std::string& lesson);

}  // namespace socklings
