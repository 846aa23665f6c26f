#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

#ifdef SYS_openat2
#include <linux/openat2.h>
#endif

#include "play/syscalls/arguments.hpp"
#include "play/syscalls/constants.hpp"
#include "play/syscalls/memory.hpp"

namespace socklings {
namespace {

constexpr std::uint64_t most_elements = 32;  // of a set or list, to show

// "2 s", "0.25 s"
std::string show_seconds(long long nanoseconds) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%lld.%09lld", nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000);
    std::string shown = text.data();
    shown.erase(shown.find_last_not_of('0') + 1);
    if (shown.back() == '.') shown.pop_back();
    return shown + " s";
}

// A struct that cannot be right, such as -1 s, is shown as its parts: the call fails with EINVAL.
void set_time(long long seconds, long long fraction, long long unit_ns, Argument& argument) {
    constexpr long long most_seconds = 9'000'000'000;
    if (seconds < 0 || fraction < 0 || fraction >= 1'000'000'000 / unit_ns || seconds > most_seconds) {
        argument.shown = "{" + std::to_string(seconds) + ", " + std::to_string(fraction) + "}";
        return;
    }
    argument.value = seconds * 1'000'000'000 + fraction * unit_ns;
    argument.shown = show_seconds(*argument.value);
}

void set_time(const timespec& time, Argument& argument) { set_time(time.tv_sec, time.tv_nsec, 1, argument); }
void set_time(const timeval& time, Argument& argument) { set_time(time.tv_sec, time.tv_usec, 1000, argument); }

void set_poll_fds(const std::vector<pollfd>& fds, Argument& argument) {
    argument.shown = "[";
    for (const auto& each : fds) {
        if (argument.shown.size() > 1) argument.shown += ", ";
        argument.shown += std::to_string(each.fd) + " " +
                          name_bits(static_cast<std::uint16_t>(each.events), constants::poll_events).shown;
    }
    argument.shown += "]";
}

// An fd_set is an array of longs (select(2)); only the first `count` descriptors are looked at.
void set_descriptor_set(std::uint64_t address, std::uint64_t count, const ReadMemory& memory, Argument& argument) {
    count = std::min<std::uint64_t>(count & 0xffffffff, FD_SETSIZE);
    const auto words = read_structs<std::uint64_t>(memory, address, (count + 63) / 64);
    argument.shown = "[";
    for (std::uint64_t fd = 0; fd < count && fd / 64 < words.size(); fd++) {
        if (!(words[fd / 64] >> fd % 64 & 1)) continue;
        if (argument.shown.size() > 1) argument.shown += ", ";
        argument.shown += std::to_string(fd);
    }
    argument.shown += "]";
}

void set_words(std::uint64_t address, const ReadMemory& memory, Argument& argument) {
    argument.shown = "[";
    for (std::uint64_t i = 0; i < most_elements; i++) {
        const auto pointer = read_struct<std::uint64_t>(memory, address + i * sizeof(std::uint64_t));
        const auto word = pointer ? read_text(memory, *pointer) : std::nullopt;
        if (!word) break;
        if (i > 0) argument.shown += ", ";
        argument.shown += quoted(*word);
    }
    argument.shown += "]";
}

void set_signals(std::uint64_t bits, Argument& argument) {
    argument.shown = "[";
    for (int signal = 1; signal <= 64; signal++) {
        if (!(bits >> (signal - 1) & 1)) continue;
        if (argument.shown.size() > 1) argument.shown += ", ";
        argument.names.push_back(name_signal(signal).shown);
        argument.shown += argument.names.back();
    }
    argument.shown += "]";
}

void set_option(const std::string& option, std::uint64_t address, std::uint64_t length, const ReadMemory& memory,
                Argument& argument) {
    argument.shown = "…";
    if (option == "SO_RCVTIMEO" || option == "SO_SNDTIMEO") {
        if (const auto time = read_struct<timeval>(memory, address)) set_time(*time, argument);
    } else if (option == "SO_LINGER") {
        if (const auto value = read_struct<linger>(memory, address))
            argument.shown = value->l_onoff ? "on, " + std::to_string(value->l_linger) + " s" : "off";
    } else if (length == sizeof(int)) {
        if (const auto value = read_struct<int>(memory, address))
            argument.value = *value, argument.shown = std::to_string(*value);
    }
}

std::string show_status(int status) {
    if (WIFEXITED(status)) return "exit " + std::to_string(WEXITSTATUS(status));
    if (WIFSIGNALED(status)) return name_signal(WTERMSIG(status)).shown;
    if (WIFSTOPPED(status)) return "stopped by " + name_signal(WSTOPSIG(status)).shown;
    return "continued";
}

}  // namespace

Argument read_structure(const CallShape& shape, std::size_t index, const RawCall& raw, const ReadMemory& memory) {
    Argument argument;
    const auto address = raw.arguments[index];
    if (!address) {
        argument.shown = "NULL";
        return argument;
    }
    argument.shown = in_hex(address);
    const auto& registers = raw.arguments;
    switch (shape.parameters[index].kind) {
        case Kind::timespec:
            if (const auto time = read_struct<timespec>(memory, address)) set_time(*time, argument);
            break;
        case Kind::timeval:
            if (const auto time = read_struct<timeval>(memory, address)) set_time(*time, argument);
            break;
        case Kind::itimerval:
            if (const auto timer = read_struct<itimerval>(memory, address)) set_time(timer->it_value, argument);
            break;
        case Kind::itimerspec:
            if (const auto timer = read_struct<itimerspec>(memory, address)) set_time(timer->it_value, argument);
            break;
        case Kind::poll_set:
            set_poll_fds(read_structs<pollfd>(memory, address, std::min(registers[index + 1], most_elements)),
                         argument);
            break;
        case Kind::descriptor_set:
            set_descriptor_set(address, registers[0], memory, argument);
            break;
        case Kind::epoll_event:
            if (const auto event = read_struct<epoll_event>(memory, address)) {
                auto named = name_bits(event->events, constants::epoll_events);
                argument = {.name = {}, .shown = named.shown, .value = event->events, .names = named.names};
            }
            break;
        case Kind::signal_set:
            if (const auto bits = read_struct<std::uint64_t>(memory, address)) set_signals(*bits, argument);
            break;
        case Kind::option_in: {
            const auto option =
                name_socket_option(registers[index - 2] & 0xffffffff, registers[index - 1] & 0xffffffff);
            set_option(option.shown, address, registers[index + 1] & 0xffffffff, memory, argument);
            break;
        }
        case Kind::words:
            set_words(address, memory, argument);
            break;
#ifdef SYS_openat2
        case Kind::open_how:
            if (const auto how = read_struct<open_how>(memory, address)) {
                auto named = name_open_flags(how->flags);
                argument = {.name = {},
                            .shown = named.shown,
                            .value = static_cast<long long>(how->flags),
                            .names = named.names};
            }
            break;
#endif
        default:
            break;
    }
    return argument;
}

void complete_argument(Kind kind, std::uint64_t address, const ReadMemory& memory, Argument& argument) {
    if (kind == Kind::descriptor_pair) {
        const auto pair = read_structs<int>(memory, address, 2);
        if (pair.size() == 2) argument.shown = "[" + std::to_string(pair[0]) + ", " + std::to_string(pair[1]) + "]";
    } else if (kind == Kind::status_out) {
        if (const auto status = read_struct<int>(memory, address)) {
            argument.value = *status;
            argument.shown = show_status(*status);
        }
    } else if (kind == Kind::option_out) {
        if (const auto value = read_struct<int>(memory, address)) {
            argument.value = *value;
            argument.shown = std::to_string(*value);
        }
    }
}

}  // namespace socklings
