#pragma once

#include <sys/types.h>

#include <cstdint>

namespace socklings {

/// Changes one of the six argument registers (0…5) of a task at a system call stop. False if the task is gone.
bool set_call_argument(pid_t tid, int index, std::uint64_t value);

/// At the entry of a call: it will not be carried out; at its end set_call_result says what the program gets. False if the task is gone.
bool skip_call(pid_t tid);
/// At the end of a call: its result, -errno for an error. False if the task is gone.
bool set_call_result(pid_t tid, std::int64_t result);

}  // namespace socklings
