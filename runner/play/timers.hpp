#pragma once

#include "play/tracee.hpp"

namespace socklings {

/// Notes which timers a process has armed, after a call that succeeded: alarm, setitimer, timer_settime,
/// timerfd_create.
void note_timers(Process& process, const RawCall& raw, std::int64_t result, const ReadMemory& memory);
/// Notes that SIGALRM came.
void note_alarm(Process& process);

/// Whether any timer of the process is still to fire.
[[nodiscard]] bool timer_armed(const Process& process);

/// Whether the call gave its socket a timeout (SO_RCVTIMEO, SO_SNDTIMEO).
[[nodiscard]] bool sets_socket_timeout(const RawCall& raw, std::int64_t result, const ReadMemory& memory);

/// Whether a task that sleeps in this call wakes by itself after a time: a sleep, or a wait with a timeout.
[[nodiscard]] bool wakes_by_itself(long number, const std::array<std::uint64_t, 6>& arguments);

}  // namespace socklings
