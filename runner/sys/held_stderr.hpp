#pragma once

#include <string>

#include "sys/fd.hpp"

namespace socklings {

/// Keeps what this process and its children write to stderr while a full-screen program has the terminal. What was not
/// taken is written there at the end.
class HeldStderr {
public:
    /// Throws Error.
    HeldStderr();
    HeldStderr(const HeldStderr&) = delete;
    HeldStderr& operator=(const HeldStderr&) = delete;
    ~HeldStderr();

    /// What came since it was last asked for.
    [[nodiscard]] std::string take();

    /// Writes what was not taken to where it belongs. For the handler of a crash: only calls that are safe there.
    static void spill() noexcept;

private:
    Fd before_, held_;
};

}  // namespace socklings
