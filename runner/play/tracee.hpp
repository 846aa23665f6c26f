#pragma once

#include <sys/types.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "observe/observation.hpp"
#include "play/proc.hpp"
#include "play/syscalls.hpp"
#include "play/terminal.hpp"

namespace socklings {

/// What a fault changed in a call, to be put back when it ends.
struct Shortened {
    std::optional<std::uint64_t> length;                      ///< the length register's own value
    std::uint64_t vector_length_at = 0, first_length_at = 0;  ///< addresses in the tracee, for calls with an iovec
    std::uint64_t vector_length = 0, first_length = 0;
};

/// A call that has begun and not ended, or (no call) a signal handler that runs above the call it interrupted.
struct OpenCall {
    std::optional<Call> call;  ///< nothing: the frame of a signal handler
    RawCall raw;
    std::optional<std::size_t> stack;
    bool interrupted = false;  ///< ended with ERESTART…: a restart of it is the same call
    std::optional<Shortened> shortened;
    int failure = 0;           ///< a fault: the errno that it ends with, undone
};

struct Process;

/// One thread of a tracee.
struct Task {
    pid_t tid = 0;
    Process* process = nullptr;
    int number = 1;  ///< 1 for the process's first thread
    TaskFiles files;
    std::vector<OpenCall> calls;  ///< the innermost last
    bool group_stopped = false;
    bool in_vfork = false;  ///< sleeps in vfork() until its child is gone or has executed
};

/// One process of a program.
struct Process {
    pid_t pid = 0;
    int program = 0;
    int number = 1;
    bool executed = false;  ///< its own image runs (before: still our code between fork and exec)
    bool foreign = false;   ///< it has executed something that is not the learner's
    int threads = 0;        ///< so far
    std::optional<std::size_t> image;
    double real_timer_until_us = 0;  ///< ITIMER_REAL is armed until then (alarm, setitimer); infinite if it repeats
    std::map<std::uint64_t, double> timers;  ///< the same for timer_settime, by timer id
    bool has_timerfd = false;                ///< made one, or may have inherited it
    unsigned calls_that_moved_bytes = 0;     ///< reads and writes that succeeded
    bool over_cpu_limit = false;
};

}  // namespace socklings
