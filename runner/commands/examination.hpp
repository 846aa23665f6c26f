#pragma once

#include <vector>

#include "commands/context.hpp"
#include "report/doctor.hpp"

namespace socklings {

/// Tries each thing that the course needs of this machine, in the order in which it is needed (about 0.3 s, for it
/// compiles a program in C and one in C++). Throws Error where the environment names no sandbox that there is.
[[nodiscard]] std::vector<Examined> examine_machine(const Context& context);

}  // namespace socklings
