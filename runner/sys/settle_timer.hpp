#pragma once

#include "sys/fd.hpp"

namespace socklings {

/// A timer for a poll loop: fd() becomes readable once, `after_ms` behind the last start().
class SettleTimer {
public:
    /// Throws Error.
    explicit SettleTimer(long after_ms);

    [[nodiscard]] int fd() const { return fd_.get(); }
    void start();
    /// Call when readable. False: it had not run out.
    bool take();

private:
    Fd fd_;
    long after_ms_;
};

}  // namespace socklings
