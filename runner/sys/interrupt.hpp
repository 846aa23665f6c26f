#pragma once

namespace socklings {

/// Thrown where the user asked the runner to end: by ^C, SIGTERM or a closed terminal. No Error: nothing went wrong. On
/// its way up to main, everything that has an owner is ended and removed.
struct Interrupted {
    int signal = 0;
};

/// From now on SIGINT, SIGTERM and SIGHUP make interrupt_fd() readable instead of ending the process. Call once, in
/// main. Throws Error.
void catch_interrupts();

/// In a child that shares this process's terminal: the parent decides when it ends.
void leave_interrupts_to_parent();

/// For poll loops; -1, which poll ignores, before catch_interrupts().
[[nodiscard]] int interrupt_fd();

/// Call after a poll: throws Interrupted if a signal came.
void throw_if_interrupted();

}  // namespace socklings
