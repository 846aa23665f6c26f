#include "sys/settle_timer.hpp"

#include <sys/timerfd.h>
#include <unistd.h>

#include <cstdint>

#include "sys/error.hpp"

namespace socklings {

SettleTimer::SettleTimer(long after_ms)
    : fd_(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK)), after_ms_(after_ms) {
    if (!fd_) throw system_error("timerfd");
}

void SettleTimer::start() {
    const itimerspec once{{0, 0}, {after_ms_ / 1000, after_ms_ % 1000 * 1'000'000}};
    timerfd_settime(fd_.get(), 0, &once, nullptr);
}

bool SettleTimer::take() {
    std::uint64_t times = 0;
    return read(fd_.get(), &times, sizeof times) == sizeof times;
}

}  // namespace socklings
