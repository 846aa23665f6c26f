#pragma once

#include <sys/types.h>

#include "play/tracer.hpp"

namespace socklings {

/// A child that waits, seized, before its exec.
struct Launched {
    pid_t pid = 0;
    Fd errors;  ///< what failed before exec: "step: reason"; empty and at its end when exec succeeded
};

/// Forks a process with the terminal at 0, 1, 2 and no other descriptor, seizes it, and lets it go on to its exec: the
/// tracer sees it stop there. Throws Error where fork or ptrace is refused.
[[nodiscard]] Launched launch_program(const Launch& launch, const Terminal& terminal, const Confinement& confinement);

}  // namespace socklings
