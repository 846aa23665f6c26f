#pragma once

#include <map>
#include <string>

#include "play/play.hpp"
#include "sys/fd.hpp"

namespace socklings {

/// The executables of a scenario's programs, opened where the machine's files can be seen, by the lesson's name for
/// them.
using Executables = std::map<std::string, Fd>;

/// Plays one scenario, in a stage process: see play.hpp for the request, sandbox.hpp for the box. What goes wrong with
/// the machine is in Observation::error.
[[nodiscard]] Observation play_on_stage(const PlayRequest& request, const Executables& executables, const Box& box);

}  // namespace socklings
