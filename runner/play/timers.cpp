#include "play/timers.hpp"

#include <linux/futex.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <limits>

#include "sys/clock.hpp"

namespace socklings {
namespace {

constexpr double for_ever = std::numeric_limits<double>::infinity();

// Seconds and a fraction, twice: interval and value, as in struct itimerval (µs) and itimerspec (ns).
struct Setting {
    long interval_s, interval_part, value_s, value_part;
};

// Until when a timer with this setting fires; 0 if it is disarmed. The clock is read after the call, so never too
// early.
double until(const Setting& setting, double parts_per_us, bool absolute) {
    if (setting.value_s == 0 && setting.value_part == 0) return 0;
    if (setting.interval_s != 0 || setting.interval_part != 0 || absolute) return for_ever;
    return now_us() + static_cast<double>(setting.value_s) * 1e6 +
           static_cast<double>(setting.value_part) / parts_per_us;
}

std::optional<Setting> read_setting(const ReadMemory& memory, std::uint64_t address) {
    Setting setting{};
    auto bytes = memory(address, sizeof setting);
    if (bytes.size() < sizeof setting) return {};
    std::memcpy(&setting, bytes.data(), sizeof setting);
    return setting;
}

}  // namespace

void note_timers(Process& process, const RawCall& raw, std::int64_t result, const ReadMemory& memory) {
    if (result < 0) return;
    const auto& arguments = raw.arguments;
    switch (raw.number) {
#ifdef SYS_alarm
        case SYS_alarm:
            process.real_timer_until_us =
                arguments[0] == 0 ? 0 : now_us() + static_cast<double>(static_cast<unsigned>(arguments[0])) * 1e6;
            break;
#endif
        case SYS_setitimer:
            if (arguments[0] != ITIMER_REAL) break;
            if (auto setting = read_setting(memory, arguments[1]))
                process.real_timer_until_us = until(*setting, 1, false);
            break;
        case SYS_timer_settime:
            if (auto setting = read_setting(memory, arguments[2]))
                process.timers[arguments[0]] = until(*setting, 1000, arguments[1] != 0);
            break;
        case SYS_timerfd_create:
            process.has_timerfd = true;
            break;
        default:
            break;
    }
}

void note_alarm(Process& process) {
    if (process.real_timer_until_us <= now_us()) process.real_timer_until_us = 0;
}

bool timer_armed(const Process& process) {
    double now = now_us();
    if (process.real_timer_until_us > now) return true;
    // A busy machine's timers may be late: until its signal came the alarm is still to ring.
    if (process.real_timer_until_us > 0 && !holds_back_signal(process.pid, SIGALRM)) return true;
    if (process.has_timerfd && has_armed_timerfd(process.pid)) return true;
    return std::any_of(process.timers.begin(), process.timers.end(),
                       [&](const auto& timer) { return timer.second > now; });
}

bool sets_socket_timeout(const RawCall& raw, std::int64_t result, const ReadMemory& memory) {
    if (raw.number != SYS_setsockopt || result != 0 || raw.arguments[1] != SOL_SOCKET) return false;
    if (raw.arguments[2] != SO_RCVTIMEO && raw.arguments[2] != SO_SNDTIMEO) return false;
    auto value = memory(raw.arguments[3], sizeof(timeval));
    return std::any_of(value.begin(), value.end(), [](char byte) { return byte != 0; });
}

bool wakes_by_itself(long number, const std::array<std::uint64_t, 6>& arguments) {
    auto waits_a_while = [&](std::size_t milliseconds) { return static_cast<int>(arguments[milliseconds]) >= 0; };
    auto has_time = [&](std::size_t pointer) { return arguments[pointer] != 0; };
    switch (number) {
        case SYS_nanosleep:
        case SYS_clock_nanosleep:
        case SYS_restart_syscall:
            return true;
#ifdef SYS_poll
        case SYS_poll:
            return waits_a_while(2);
        case SYS_epoll_wait:
            return waits_a_while(3);
        case SYS_select:
            return has_time(4);
#endif
        case SYS_epoll_pwait:
            return waits_a_while(3);
        case SYS_ppoll:
        case SYS_rt_sigtimedwait:
            return has_time(2);
        case SYS_pselect6:
        case SYS_recvmmsg:
            return has_time(4);
        case SYS_semtimedop:
#ifdef SYS_epoll_pwait2
        case SYS_epoll_pwait2:
#endif
            return has_time(3);
        case SYS_mq_timedreceive:
        case SYS_mq_timedsend:
            return has_time(4);
        case SYS_futex: {
            auto operation = arguments[1] & FUTEX_CMD_MASK;
            bool waits = operation == FUTEX_WAIT || operation == FUTEX_WAIT_BITSET || operation == FUTEX_LOCK_PI ||
                         operation == FUTEX_WAIT_REQUEUE_PI;
            return waits && has_time(3);
        }
        default:
            return false;
    }
}

}  // namespace socklings
