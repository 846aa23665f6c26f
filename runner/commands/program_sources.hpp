#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "commands/context.hpp"
#include "course/lesson.hpp"

namespace socklings {

/// The sources of each program of a lesson, by the program's name.
using ProgramSources = std::map<std::string, std::vector<std::filesystem::path>>;

/// From solutions/<id>/. Throws CourseError where one is missing.
[[nodiscard]] ProgramSources reference_sources(const std::filesystem::path& course, const Lesson& lesson);

/// The files that the command line names: all of them for a lesson of one program; for several programs by their names,
/// else in the lesson's order. One folder stands for the sources in it. Throws UsageError.
[[nodiscard]] ProgramSources named_sources(const Lesson& lesson, const std::vector<std::filesystem::path>& files);

/// The learner's, from the lesson's folder in their workspace. Throws UsageError where they cannot be told.
[[nodiscard]] ProgramSources sources_in_folder(const Lesson& lesson, const std::filesystem::path& folder);

}  // namespace socklings
