#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "learner/workspace.hpp"

namespace socklings {

/// The sources of each program of a lesson, by the program's name.
using ProgramSources = std::map<std::string, std::vector<std::filesystem::path>>;

/// From solutions/, each program from the lesson that it is written for. Throws CourseError where one is missing.
[[nodiscard]] ProgramSources reference_sources(const std::filesystem::path& course, const Lesson& lesson);

/// The learner's, each program from the folder of the lesson that it is written for. Throws UsageError where they are
/// missing, or more than one file could be meant.
[[nodiscard]] ProgramSources learner_sources(const Workspace& workspace, const Lesson& lesson);

/// The files that the command line names: all of them for a lesson of one program; for several programs by their names,
/// else in the lesson's order. One folder stands for the sources in it. Throws UsageError.
[[nodiscard]] ProgramSources named_sources(const Lesson& lesson, const std::vector<std::filesystem::path>& files);

}  // namespace socklings
