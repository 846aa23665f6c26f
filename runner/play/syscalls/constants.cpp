#include "play/syscalls/constants.hpp"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <sched.h>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <ctime>

namespace socklings {
namespace {

#define CONSTANT(name) \
    Constant { static_cast<std::uint64_t>(name), #name }

constexpr Constant domain_table[] = {CONSTANT(AF_INET),    CONSTANT(AF_INET6),  CONSTANT(AF_UNIX),
                                     CONSTANT(AF_NETLINK), CONSTANT(AF_PACKET), CONSTANT(AF_UNSPEC)};
constexpr Constant open_table[] = {
    CONSTANT(O_CREAT),   CONSTANT(O_EXCL),  CONSTANT(O_TRUNC),   CONSTANT(O_APPEND),    CONSTANT(O_NONBLOCK),
    CONSTANT(O_SYNC),    CONSTANT(O_DSYNC), CONSTANT(O_TMPFILE), CONSTANT(O_DIRECTORY), CONSTANT(O_NOFOLLOW),
    CONSTANT(O_CLOEXEC), CONSTANT(O_PATH),  CONSTANT(O_NOCTTY),  CONSTANT(O_DIRECT),    CONSTANT(O_NOATIME)};
constexpr Constant access_table[] = {CONSTANT(O_RDONLY), CONSTANT(O_WRONLY), CONSTANT(O_RDWR)};
constexpr Constant type_table[] = {CONSTANT(SOCK_STREAM), CONSTANT(SOCK_DGRAM), CONSTANT(SOCK_RAW),
                                   CONSTANT(SOCK_SEQPACKET)};
constexpr Constant socket_flag_table[] = {CONSTANT(SOCK_CLOEXEC), CONSTANT(SOCK_NONBLOCK)};
constexpr Constant protocol_table[] = {CONSTANT(IPPROTO_TCP), CONSTANT(IPPROTO_UDP), CONSTANT(IPPROTO_ICMP),
                                       CONSTANT(IPPROTO_RAW)};
constexpr Constant shutdown_table[] = {CONSTANT(SHUT_RD), CONSTANT(SHUT_WR), CONSTANT(SHUT_RDWR)};
constexpr Constant level_table[] = {CONSTANT(SOL_SOCKET), CONSTANT(IPPROTO_TCP), CONSTANT(IPPROTO_IP),
                                    CONSTANT(IPPROTO_IPV6), CONSTANT(IPPROTO_UDP)};
constexpr Constant socket_option_table[] = {CONSTANT(SO_REUSEADDR), CONSTANT(SO_REUSEPORT),   CONSTANT(SO_KEEPALIVE),
                                            CONSTANT(SO_LINGER),    CONSTANT(SO_RCVTIMEO),    CONSTANT(SO_SNDTIMEO),
                                            CONSTANT(SO_RCVBUF),    CONSTANT(SO_SNDBUF),      CONSTANT(SO_ERROR),
                                            CONSTANT(SO_TYPE),      CONSTANT(SO_BROADCAST),   CONSTANT(SO_ACCEPTCONN),
                                            CONSTANT(SO_RCVLOWAT),  CONSTANT(SO_OOBINLINE),   CONSTANT(SO_DOMAIN),
                                            CONSTANT(SO_PROTOCOL),  CONSTANT(SO_BINDTODEVICE)};
constexpr Constant tcp_option_table[] = {CONSTANT(TCP_NODELAY),     CONSTANT(TCP_CORK),      CONSTANT(TCP_QUICKACK),
                                         CONSTANT(TCP_KEEPIDLE),    CONSTANT(TCP_KEEPINTVL), CONSTANT(TCP_KEEPCNT),
                                         CONSTANT(TCP_MAXSEG),      CONSTANT(TCP_INFO),      CONSTANT(TCP_USER_TIMEOUT),
                                         CONSTANT(TCP_DEFER_ACCEPT)};
constexpr Constant ip_option_table[] = {CONSTANT(IP_TTL),
                                        CONSTANT(IP_TOS),
                                        CONSTANT(IP_ADD_MEMBERSHIP),
                                        CONSTANT(IP_DROP_MEMBERSHIP),
                                        CONSTANT(IP_MULTICAST_TTL),
                                        CONSTANT(IP_MULTICAST_LOOP),
                                        CONSTANT(IP_MULTICAST_IF)};
constexpr Constant ipv6_option_table[] = {CONSTANT(IPV6_V6ONLY), CONSTANT(IPV6_UNICAST_HOPS), CONSTANT(IPV6_JOIN_GROUP),
                                          CONSTANT(IPV6_LEAVE_GROUP)};
constexpr Constant message_table[] = {CONSTANT(MSG_NOSIGNAL),   CONSTANT(MSG_DONTWAIT), CONSTANT(MSG_PEEK),
                                      CONSTANT(MSG_WAITALL),    CONSTANT(MSG_OOB),      CONSTANT(MSG_TRUNC),
                                      CONSTANT(MSG_MORE),       CONSTANT(MSG_ERRQUEUE), CONSTANT(MSG_CMSG_CLOEXEC),
                                      CONSTANT(MSG_WAITFORONE), CONSTANT(MSG_DONTROUTE)};
constexpr Constant descriptor_flag_table[] = {CONSTANT(O_CLOEXEC), CONSTANT(O_NONBLOCK)};
constexpr Constant at_table[] = {CONSTANT(AT_REMOVEDIR), CONSTANT(AT_SYMLINK_FOLLOW), CONSTANT(AT_SYMLINK_NOFOLLOW),
                                 CONSTANT(AT_EMPTY_PATH)};
constexpr Constant whence_table[] = {CONSTANT(SEEK_SET), CONSTANT(SEEK_CUR), CONSTANT(SEEK_END)};
constexpr Constant lock_table[] = {CONSTANT(LOCK_SH), CONSTANT(LOCK_EX), CONSTANT(LOCK_UN), CONSTANT(LOCK_NB)};
constexpr Constant fcntl_table[] = {
    CONSTANT(F_GETFL),         CONSTANT(F_SETFL),      CONSTANT(F_GETFD),     CONSTANT(F_SETFD),  CONSTANT(F_DUPFD),
    CONSTANT(F_DUPFD_CLOEXEC), CONSTANT(F_GETLK),      CONSTANT(F_SETLK),     CONSTANT(F_SETLKW), CONSTANT(F_SETOWN),
    CONSTANT(F_GETOWN),        CONSTANT(F_SETPIPE_SZ), CONSTANT(F_GETPIPE_SZ)};
constexpr Constant poll_table[] = {CONSTANT(POLLIN),  CONSTANT(POLLOUT),  CONSTANT(POLLPRI),  CONSTANT(POLLERR),
                                   CONSTANT(POLLHUP), CONSTANT(POLLNVAL), CONSTANT(POLLRDHUP)};
constexpr Constant epoll_operation_table[] = {CONSTANT(EPOLL_CTL_ADD), CONSTANT(EPOLL_CTL_MOD),
                                              CONSTANT(EPOLL_CTL_DEL)};
constexpr Constant epoll_table[] = {CONSTANT(EPOLLIN),  CONSTANT(EPOLLOUT),    CONSTANT(EPOLLPRI),
                                    CONSTANT(EPOLLERR), CONSTANT(EPOLLHUP),    CONSTANT(EPOLLRDHUP),
                                    CONSTANT(EPOLLET),  CONSTANT(EPOLLONESHOT)};
constexpr Constant clock_table[] = {CONSTANT(CLOCK_REALTIME), CONSTANT(CLOCK_MONOTONIC), CONSTANT(CLOCK_BOOTTIME),
                                    CONSTANT(CLOCK_PROCESS_CPUTIME_ID), CONSTANT(CLOCK_THREAD_CPUTIME_ID)};
constexpr Constant timer_table[] = {CONSTANT(ITIMER_REAL), CONSTANT(ITIMER_VIRTUAL), CONSTANT(ITIMER_PROF)};
constexpr Constant wait_table[] = {CONSTANT(WNOHANG), CONSTANT(WUNTRACED), CONSTANT(WCONTINUED), CONSTANT(WEXITED),
                                   CONSTANT(WNOWAIT)};
constexpr Constant clone_table[] = {CONSTANT(CLONE_VM), CONSTANT(CLONE_VFORK), CONSTANT(CLONE_THREAD),
                                    CONSTANT(CLONE_FILES)};

#undef CONSTANT

Named join(std::vector<std::string> names, std::uint64_t rest) {
    Named result{.shown = {}, .names = std::move(names)};
    for (const auto& name : result.names) result.shown += (result.shown.empty() ? "" : "|") + name;
    if (rest) result.shown += (result.shown.empty() ? "" : "|") + in_hex(rest);
    if (result.shown.empty()) result.shown = "0";
    return result;
}

std::uint64_t take_bits(std::uint64_t value, std::span<const Constant> table, std::vector<std::string>& names) {
    for (const auto& constant : table) {
        if (constant.value == 0 || (value & constant.value) != constant.value) continue;
        names.emplace_back(constant.name);
        value &= ~constant.value;
    }
    return value;
}

}  // namespace

namespace constants {
const std::span<const Constant> domains = domain_table, socket_flags = socket_flag_table,
                                shutdown_hows = shutdown_table, option_levels = level_table,
                                message_flags = message_table, descriptor_flags = descriptor_flag_table,
                                at_flags = at_table, whences = whence_table, lock_operations = lock_table,
                                fcntl_commands = fcntl_table, poll_events = poll_table,
                                epoll_operations = epoll_operation_table, epoll_events = epoll_table,
                                clocks = clock_table, timers = timer_table, wait_options = wait_table,
                                clone_flags = clone_table;
}

std::string in_octal(std::uint64_t mode) {
    char text[32];
    std::snprintf(text, sizeof text, "0%03llo", static_cast<unsigned long long>(mode));
    return text;
}

std::string in_hex(std::uint64_t value) {
    char text[32];
    std::snprintf(text, sizeof text, "0x%llx", static_cast<unsigned long long>(value));
    return text;
}

Named name_one(std::int64_t value, std::span<const Constant> table) {
    for (const auto& constant : table)
        if (constant.value == static_cast<std::uint64_t>(value)) return {constant.name, {constant.name}};
    return {std::to_string(value), {}};
}

Named name_bits(std::uint64_t value, std::span<const Constant> table) {
    std::vector<std::string> names;
    const auto rest = take_bits(value, table, names);
    return join(std::move(names), rest);
}

Named name_open_flags(std::uint64_t flags) {
    std::vector<std::string> names;
    auto rest = flags & ~std::uint64_t{O_ACCMODE};
    const auto access = name_one(static_cast<std::int64_t>(flags & O_ACCMODE), access_table);
    if (access.names.empty()) rest |= flags & O_ACCMODE;
    names = access.names;
    rest = take_bits(rest, open_table, names);
    return join(std::move(names), rest);
}

Named name_socket_type(std::uint64_t type) {
    const std::uint64_t flags = SOCK_CLOEXEC | SOCK_NONBLOCK;
    const auto kind = name_one(static_cast<std::int64_t>(type & ~flags), type_table);
    auto result = kind;
    for (const auto& flag : name_bits(type & flags, socket_flag_table).names) {
        result.shown += "|" + flag;
        result.names.push_back(flag);
    }
    return result;
}

Named name_protocol(std::uint64_t protocol) { return name_one(static_cast<std::int64_t>(protocol), protocol_table); }

Named name_socket_option(std::uint64_t level, std::uint64_t option) {
    const auto number = static_cast<std::int64_t>(option);
    switch (level) {
        case SOL_SOCKET:
            return name_one(number, socket_option_table);
        case IPPROTO_TCP:
            return name_one(number, tcp_option_table);
        case IPPROTO_IP:
            return name_one(number, ip_option_table);
        case IPPROTO_IPV6:
            return name_one(number, ipv6_option_table);
        default:
            return {std::to_string(number), {}};
    }
}

Named name_signal(std::int64_t signal) {
    // The kernel's first real-time signal is 32; the C library keeps two for itself.
    constexpr int first = 34, last = 64;
    std::string name;
    if (signal > 0 && signal < 32) {
        if (const char* short_name = sigabbrev_np(static_cast<int>(signal))) name = std::string("SIG") + short_name;
    } else if (signal >= first && signal <= last) {
        name = "SIGRTMIN" + (signal == first ? "" : "+" + std::to_string(signal - first));
    }
    if (name.empty()) return {std::to_string(signal), {}};
    return {name, {name}};
}

std::string name_error(std::int64_t code) {
    if (const char* name = strerrorname_np(static_cast<int>(code))) return name;
    return "E" + std::to_string(code);
}

}  // namespace socklings
