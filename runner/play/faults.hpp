#pragma once

#include <optional>
#include <vector>

#include "course/lesson.hpp"
#include "play/tracee.hpp"

namespace socklings {

/// Shortens a call that has just begun, where one of `faults` speaks of it: the kernel sees the smaller length, the
/// program does not. Fills Call::shortened_to. Calls with MSG_WAITALL or MSG_PEEK are left alone.
[[nodiscard]] std::optional<Shortened> shorten(const std::vector<Fault>& faults, const std::string& program, pid_t tid,
                                               const RawCall& raw, Call& call);

/// Puts back what shorten changed, before the program goes on.
void restore(const Shortened& change, pid_t tid, const RawCall& raw);

}  // namespace socklings
