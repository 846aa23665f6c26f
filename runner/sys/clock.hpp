#pragma once

#include <ctime>
#include <string>

namespace socklings {

/// Microseconds on the monotonic clock.
[[nodiscard]] inline double now_us() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_nsec) / 1e3;
}

/// The time of day as people write it down: "2026-03-02T09:15:00Z" (ISO 8601, UTC).
[[nodiscard]] inline std::string utc_now() {
    const time_t now = time(nullptr);
    tm parts{};
    gmtime_r(&now, &parts);
    char text[] = "2026-03-02T09:15:00Z";
    return {text, strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

/// Today's date where the user is: "2026-03-02".
[[nodiscard]] inline std::string local_date() {
    const time_t now = time(nullptr);
    tm parts{};
    localtime_r(&now, &parts);
    char text[] = "2026-03-02";
    return {text, strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

}  // namespace socklings
