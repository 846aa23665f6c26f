#pragma once

#include <ctime>

namespace socklings {

/// Microseconds on the monotonic clock.
[[nodiscard]] inline double now_us() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_nsec) / 1e3;
}

}  // namespace socklings
