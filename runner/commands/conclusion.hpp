#pragma once

#include <functional>

#include "commands/context.hpp"

namespace socklings {

/// Does the work of a command and gives the exit code. What ends it before a verdict is said here: on stderr, or with
/// --json as one object on stdout. 2: usage or course; 3: machine or runner.
int conclude(const Options& options, const std::function<int(const Context&)>& work);

}  // namespace socklings
