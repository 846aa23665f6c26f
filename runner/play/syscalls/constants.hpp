#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace socklings {

struct Constant {
    std::uint64_t value;
    const char* name;
};

/// A value as its names, for people and for comparison.
struct Named {
    std::string shown;
    std::vector<std::string> names;
};

/// The name of `value`, or the number where it has none.
[[nodiscard]] Named name_one(std::int64_t value, std::span<const Constant> table);

/// The names of the bits in `value`, in the table's order (a constant of several bits stands before its parts); bits
/// without a name in hex. "0" for none.
[[nodiscard]] Named name_bits(std::uint64_t value, std::span<const Constant> table);

/// open's flags: the access mode first, always.
[[nodiscard]] Named name_open_flags(std::uint64_t flags);
/// socket's type, with its SOCK_CLOEXEC and SOCK_NONBLOCK.
[[nodiscard]] Named name_socket_type(std::uint64_t type);
/// socket's protocol: "0" for the default one.
[[nodiscard]] Named name_protocol(std::uint64_t protocol);
[[nodiscard]] Named name_socket_option(std::uint64_t level, std::uint64_t option);
/// "SIGPIPE", "SIGRTMIN+1".
[[nodiscard]] Named name_signal(std::int64_t signal);
/// "ECONNREFUSED".
[[nodiscard]] std::string name_error(std::int64_t code);

/// 0644
[[nodiscard]] std::string in_octal(std::uint64_t mode);
/// 0x1f
[[nodiscard]] std::string in_hex(std::uint64_t value);

namespace constants {
extern const std::span<const Constant> domains, socket_flags, shutdown_hows, option_levels, message_flags,
    descriptor_flags, at_flags, whences, lock_operations, fcntl_commands, poll_events, epoll_operations, epoll_events,
    clocks, timers, wait_options, clone_flags;
}

}  // namespace socklings
