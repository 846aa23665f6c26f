#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sys/fd.hpp"

namespace socklings {

/// What a task does at this moment, from /proc/TID/stat and /proc/TID/syscall (proc(5)).
struct TaskState {
    char state =
        'X';  ///< R running, S sleeping, D sleeping for good, T stopped, t at a stop of the tracer's, Z zombie, X gone
    long syscall = -1;  ///< the system call that it sleeps in; -1: none
    std::array<std::uint64_t, 6> arguments{};
};

/// The files of one task under /proc, kept open: they are read often.
class TaskFiles {
public:
    explicit TaskFiles(pid_t tid);

    [[nodiscard]] TaskState state() const;
    /// How often the task has left a processor so far. Unchanged between two looks that both saw it asleep: it slept
    /// throughout.
    [[nodiscard]] std::uint64_t switches() const;

private:
    Fd stat_, syscall_, status_;
};

/// The process that a task belongs to; nothing if it is gone.
[[nodiscard]] std::optional<pid_t> process_of(pid_t tid);
/// Whether the process has a handler for the signal.
[[nodiscard]] bool handles_signal(pid_t tid, int signal);
/// Whether the process would feel nothing of the signal now, or has it waiting: ignored, blocked or pending.
[[nodiscard]] bool holds_back_signal(pid_t tid, int signal);
/// Whether its memory comes so near to RLIMIT_AS that the next request for some may have been refused.
[[nodiscard]] bool has_no_memory_left(pid_t pid);
/// Whether a timerfd of the process, however it came by it, is still to expire.
[[nodiscard]] bool has_armed_timerfd(pid_t pid);
/// What descriptor `fd` of the process is: "socket:[4711]", "/lesson/a.txt"; empty if it is closed.
[[nodiscard]] std::string descriptor_link(pid_t pid, int fd);
/// "file", "folder", "socket", "pipe", "other" or "closed", for a link of descriptor_link.
[[nodiscard]] std::string kind_of_link(pid_t pid, int fd, const std::string& link);
/// All open descriptors of a process, in order.
[[nodiscard]] std::vector<int> open_descriptors(pid_t pid);

}  // namespace socklings
