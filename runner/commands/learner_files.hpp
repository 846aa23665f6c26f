#pragma once

#include <functional>
#include <string>

#include "commands/context.hpp"
#include "course/lesson.hpp"
#include "learner/progress_file.hpp"
#include "learner/workspace.hpp"

namespace socklings {

/// What belongs to the learner: their files and their progress.
struct LearnerFiles {
    Workspace workspace;
    ProgressFile progress;
};

/// Nothing is read or made yet. A damaged progress.json is told of on stderr when it is met.
[[nodiscard]] LearnerFiles open_learner_files(const Context& context);

/// What is said of a damaged progress.json.
[[nodiscard]] std::string set_aside_text(const Messages& messages, const SetAside& damaged);

/// Does work that writes into the workspace. An Error of it gets the advice what to do where a folder takes no files.
void write_to_workspace(const Context& context, const std::function<void()>& work);

/// The lesson that the command line names, else the current one. Throws UsageError.
[[nodiscard]] const LessonEntry& asked_lesson(const Context& context, const Course& course, const LearnerFiles& files);

/// contract_of() of a lesson as the course has it now; empty where its lesson.json cannot be read.
[[nodiscard]] std::string contract_now(const std::filesystem::path& course, const std::string& lesson);

}  // namespace socklings
