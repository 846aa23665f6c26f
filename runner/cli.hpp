#pragma once

#include <optional>

#include "commands/faults.hpp"
#include "commands/options.hpp"

namespace socklings {

/// The command line in values. Where it cannot be followed, `error` says why, and the options hold what is known in
/// spite of that.
struct CommandLine {
    Options options;
    std::optional<UsageError> error;
};

[[nodiscard]] CommandLine parse_command_line(int argc, char** argv);

}  // namespace socklings
