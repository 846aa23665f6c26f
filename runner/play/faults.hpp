#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "course/lesson.hpp"
#include "play/tracee.hpp"

namespace socklings {

/// Shortens a call that has just begun, where one of `faults` speaks of it: the kernel sees the smaller length, the
/// program does not. Fills Call::shortened_to. Calls with MSG_WAITALL or MSG_PEEK are left alone.
[[nodiscard]] std::optional<Shortened> shorten(const std::vector<Fault>& faults, const std::string& program, pid_t tid,
                                               const RawCall& raw, Call& call);

/// Chooses the calls that fail with an error of `faults`, and counts them.
class Failures {
public:
    explicit Failures(const std::vector<Fault>& faults) : faults_(faults), used_(faults.size()) {}

    /// The errno that this call is to fail with; 0: it is carried out. `direct`: whether a line of the learner's makes the call itself;
    /// asked only where a fault speaks of it.
    [[nodiscard]] int next(const std::string& program, const Call& call, const std::function<bool()>& direct);

private:
    const std::vector<Fault>& faults_;
    std::vector<int> used_;  ///< by fault: calls that have failed so far
};

/// Puts back what shorten changed, before the program goes on.
void restore(const Shortened& change, pid_t tid, const RawCall& raw);

}  // namespace socklings
