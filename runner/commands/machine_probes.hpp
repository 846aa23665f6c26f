#pragma once

#include <string>

namespace socklings {

/// What one attempt gave. Each of these does the thing itself, within this machine, and leaves nothing behind.
struct Probe {
    bool works = false;
    std::string detail;
};

[[nodiscard]] Probe probe_ptrace();    ///< attaches to a child and sees it stop (ptrace(2), PTRACE_SEIZE)
[[nodiscard]] Probe probe_seccomp();   ///< the kernel offers SECCOMP_RET_TRACE
[[nodiscard]] Probe probe_proc();      ///< /proc/self/syscall and task/ can be read
[[nodiscard]] Probe probe_terminal();  ///< a pseudoterminal, both ends
[[nodiscard]] Probe probe_loopback();  ///< a connection over 127.0.0.1

}  // namespace socklings
