#pragma once

#include <sys/types.h>

#include <csignal>
#include <functional>
#include <string>
#include <vector>

#include "commands/watch/watched_check.hpp"
#include "sys/fd.hpp"

namespace socklings {

/// A check at work in a forked process, which goes on living to be asked for pages of what it saw. So a fault in it
/// harms nobody, a save can end it at any moment, and nothing of it has to be carried over but words. Passive: sits
/// beside a poll loop, which waits on fd() and calls take(). Its end takes everything with it that it started.
class CheckProcess {
public:
    /// `mask`: the signals that the process is to hold back. Throws Error.
    CheckProcess(WatchedCheck check, const sigset_t& mask);
    CheckProcess(const CheckProcess&) = delete;
    CheckProcess& operator=(const CheckProcess&) = delete;
    ~CheckProcess();

    [[nodiscard]] int fd() const { return ours_.get(); }  ///< -1: it has ended

    /// What came. Where the process ended before there was a verdict: that.
    [[nodiscard]] std::vector<WatchEvent> take();

    void ask(const CheckRequest& request) const;

private:
    void end();

    pid_t pid_ = -1;
    Fd ours_, pidfd_;
    std::string received_;
    bool told_ = false;
};

}  // namespace socklings
