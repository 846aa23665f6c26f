#pragma once

#include <functional>
#include <string>
#include <vector>

#include "play/play.hpp"

/// Plays one scenario with tiny programs (tests/stage/programs) in every tier that this machine allows.
struct Scene {
    std::vector<std::string> programs;  ///< programs/NAME.c or .cpp; each gets ${port} unless the scenario says else
    std::string scenario;               ///< as in lesson.json: an array of verbs, or an object
    socklings::Limits limits = {};
};

/// The tiers that can be played here; names on stderr those that cannot, and why.
const std::vector<socklings::Tier>& tiers();

/// What was seen, one observation a tier. Fails the test where a scenario cannot be read or a stage could not be built.
std::vector<socklings::Observation> play_everywhere(const Scene& scene);

/// Plays many scenes, two at a time, and hands each observation to `check` with the index of its scene.
void play_all(const std::vector<Scene>& scenes,
              const std::function<void(const socklings::Observation& seen, std::size_t scene)>& check);

/// All that happened, a line an event, for a test that fails.
std::string story(const socklings::Observation& seen);

/// "passed", or the reason of the failure, with the number of its verb: "stuck at 2".
std::string outcome(const socklings::Observation& seen);

/// The calls of a family, in order.
std::vector<socklings::Call> calls_of(const socklings::Observation& seen, const std::string& family);
/// What each one who waits waits in: "server: accept", in the order of Observation's `waiting`.
std::vector<std::string> waiting(const socklings::Observation& seen);
/// All of what the first program wrote.
std::string printed(const socklings::Observation& seen, const std::string& kind = "stdout");
