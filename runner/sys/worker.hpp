#pragma once

#include <poll.h>
#include <sys/types.h>

#include <array>
#include <functional>
#include <string>

#include "sys/fd.hpp"

namespace socklings {

/// What a worker left behind.
struct WorkDone {
    int code = 0;             ///< what its work returned; 3 where it was ended by a signal
    std::string out, errors;  ///< all that it wrote to stdout and to stderr
};

/// Work in a forked process of its own, as its parent holds it; ended and reaped with it. For a process of one thread.
/// Passive: sits beside a poll loop, which waits on polled() and calls take() until the worker is silent.
class Worker {
public:
    /// An interrupt unwinds `work` as it would unwind main; so does the parent's end. Throws Error where no process can
    /// be started.
    explicit Worker(const std::function<int()>& work);
    Worker(Worker&& other) noexcept;
    Worker& operator=(Worker&& other) noexcept;
    ~Worker();

    /// Its stdout and its stderr; -1 for one that has ended.
    [[nodiscard]] std::array<pollfd, 2> polled() const;
    /// Takes what is there of stdout (0) or stderr (1).
    void take(std::size_t which);
    [[nodiscard]] bool silent() const { return !ends_[0] && !ends_[1]; }

    /// Once it is silent. Called once.
    [[nodiscard]] WorkDone finish();

private:
    int reap();

    pid_t pid_ = -1;
    std::array<Fd, 2> ends_;
    WorkDone result_;
};

}  // namespace socklings
