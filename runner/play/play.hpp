#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "observe/observation.hpp"
#include "play/sandbox.hpp"

namespace socklings {

/// A program ready to be played.
struct PlayedProgram {
    std::filesystem::path executable;
    std::vector<std::filesystem::path> sources;  ///< the learner's files: only lines in these are ever shown
};

struct PlayRequest {
    const Lesson* lesson = nullptr;
    const Scenario* scenario = nullptr;
    std::map<std::string, PlayedProgram> programs;  ///< by name, for every program of the lesson
    Tier tier = Tier::namespaces;
    Limits limits;
    std::vector<std::string> environment;  ///< "NAME=value", besides what every program gets
};

/// Plays each request on a stage of its own, up to `at_once` at the same time. The results stand in the order of the
/// requests. What goes wrong with the machine is in Observation::error; never throws for one request alone.
[[nodiscard]] std::vector<Observation> play(const std::vector<PlayRequest>& requests, unsigned at_once);

}  // namespace socklings
