#pragma once

#include <sys/types.h>

#include <cstdint>

namespace socklings {

/// Changes one of the six argument registers (0…5) of a task at a system call stop. False if the task is gone.
bool set_call_argument(pid_t tid, int index, std::uint64_t value);

}  // namespace socklings
