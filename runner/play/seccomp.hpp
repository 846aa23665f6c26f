#pragma once

#include <linux/filter.h>

#include <vector>

#include "play/tier.hpp"

namespace socklings {

/// The calls that no program of a lesson needs and that reach beyond its box, as a seccomp filter: each fails with an
/// errno, EPERM for most. The tracer's own filter stands beside it; where both match, the errno wins (seccomp(2),
/// "RET_ERRNO precedes RET_TRACE").
class DenyList {
public:
    explicit DenyList(Tier tier);

    /// Holds from now on for this process and all it starts. Needs no_new_privs. Async-signal-safe; false: see errno.
    [[nodiscard]] bool enter() const noexcept;

    /// The filter itself.
    [[nodiscard]] const std::vector<sock_filter>& instructions() const { return instructions_; }

private:
    std::vector<sock_filter> instructions_;
};

}  // namespace socklings
