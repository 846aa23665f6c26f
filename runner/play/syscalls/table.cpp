#include "play/syscalls/table.hpp"

#include <sys/syscall.h>

#include <algorithm>

// Shapes: the man pages, section 2. arm64 lacks the older calls (SYS_open, SYS_pipe, …): its C library makes them of
// the newer ones, so the `plain` name of the newer is the older's.
//
// The names that a lesson's {"call": …, "with": {…}} may use are the names in this table; values are in the units of
// the call, except that each struct of a time has nanoseconds as its value.

namespace socklings {
namespace {

using enum Kind;

constexpr bool optional = true;
constexpr bool makes_descriptor = true;

// clang-format off
const std::vector<CallShape> shapes{
    // Files
#ifdef SYS_open
    {SYS_open, "open", "open", {{{"path", path}, {"flags", open_flags}, {"mode", creation_mode}}}, makes_descriptor},
    {SYS_creat, "creat", "creat", {{{"path", path}, {"mode", mode}}}, makes_descriptor},
#endif
    {SYS_openat, "openat", "open", {{{"dirfd", folder, optional}, {"path", path}, {"flags", open_flags}, {"mode", creation_mode}}}, makes_descriptor},
#ifdef SYS_openat2
    {SYS_openat2, "openat2", "openat2", {{{"dirfd", folder, optional}, {"path", path}, {"how", open_how}, {"size", size}}}, makes_descriptor},
#endif
    {SYS_close, "close", "close", {{{"fd", descriptor}}}},
#ifdef SYS_close_range
    {SYS_close_range, "close_range", "close_range", {{{"first", number}, {"last", number}, {"flags", plain_flags}}}},
#endif
    {SYS_read, "read", "read", {{{"fd", descriptor}, {"buf", data_out}, {"count", size}}}},
    {SYS_readv, "readv", "readv", {{{"fd", descriptor}, {"iov", vector_out}, {"iovcnt", number}}}},
    {SYS_pread64, "pread64", "pread", {{{"fd", descriptor}, {"buf", data_out}, {"count", size}, {"offset", offset}}}},
    {SYS_preadv, "preadv", "preadv", {{{"fd", descriptor}, {"iov", vector_out}, {"iovcnt", number}, {"offset", offset}}}},
    {SYS_write, "write", "write", {{{"fd", descriptor}, {"buf", data_in}, {"count", size}}}},
    {SYS_writev, "writev", "writev", {{{"fd", descriptor}, {"iov", vector_in}, {"iovcnt", number}}}},
    {SYS_pwrite64, "pwrite64", "pwrite", {{{"fd", descriptor}, {"buf", data_in}, {"count", size}, {"offset", offset}}}},
    {SYS_pwritev, "pwritev", "pwritev", {{{"fd", descriptor}, {"iov", vector_in}, {"iovcnt", number}, {"offset", offset}}}},
    {SYS_lseek, "lseek", "lseek", {{{"fd", descriptor}, {"offset", offset}, {"whence", whence}}}},
    {SYS_sendfile, "sendfile", "sendfile", {{{"out_fd", descriptor}, {"in_fd", number}, {"offset", pointer}, {"count", size}}}},
    {SYS_splice, "splice", "splice", {{{"fd_in", descriptor}, {"off_in", pointer}, {"fd_out", number}, {"off_out", pointer}, {"len", size}, {"flags", plain_flags}}}},
    {SYS_copy_file_range, "copy_file_range", "copy_file_range", {{{"fd_in", descriptor}, {"off_in", pointer}, {"fd_out", number}, {"off_out", pointer}, {"len", size}, {"flags", plain_flags}}}},
    {SYS_ftruncate, "ftruncate", "ftruncate", {{{"fd", descriptor}, {"length", offset}}}},
    {SYS_truncate, "truncate", "truncate", {{{"path", path}, {"length", offset}}}},
    {SYS_flock, "flock", "flock", {{{"fd", descriptor}, {"operation", lock_operation}}}},

    // Names and modes of files
    {SYS_umask, "umask", "umask", {{{"mask", mode}}}},
    {SYS_fchmod, "fchmod", "fchmod", {{{"fd", descriptor}, {"mode", mode}}}},
    {SYS_fchmodat, "fchmodat", "chmod", {{{"dirfd", folder, optional}, {"path", path}, {"mode", mode}}}},
    {SYS_unlinkat, "unlinkat", "unlink", {{{"dirfd", folder, optional}, {"path", path}, {"flags", at_flags, optional}}}},
    {SYS_mkdirat, "mkdirat", "mkdir", {{{"dirfd", folder, optional}, {"path", path}, {"mode", mode}}}},
    {SYS_linkat, "linkat", "link", {{{"olddirfd", folder, optional}, {"oldpath", path}, {"newdirfd", folder, optional}, {"newpath", path}, {"flags", at_flags, optional}}}},
    {SYS_symlinkat, "symlinkat", "symlink", {{{"target", path}, {"newdirfd", folder, optional}, {"linkpath", path}}}},
#ifdef SYS_renameat
    {SYS_renameat, "renameat", "rename", {{{"olddirfd", folder, optional}, {"oldpath", path}, {"newdirfd", folder, optional}, {"newpath", path}}}},
#endif
    {SYS_renameat2, "renameat2", "rename", {{{"olddirfd", folder, optional}, {"oldpath", path}, {"newdirfd", folder, optional}, {"newpath", path}, {"flags", plain_flags, optional}}}},
#ifdef SYS_rename
    {SYS_chmod, "chmod", "chmod", {{{"path", path}, {"mode", mode}}}},
    {SYS_rename, "rename", "rename", {{{"oldpath", path}, {"newpath", path}}}},
    {SYS_unlink, "unlink", "unlink", {{{"path", path}}}},
    {SYS_mkdir, "mkdir", "mkdir", {{{"path", path}, {"mode", mode}}}},
    {SYS_rmdir, "rmdir", "rmdir", {{{"path", path}}}},
    {SYS_link, "link", "link", {{{"oldpath", path}, {"newpath", path}}}},
    {SYS_symlink, "symlink", "symlink", {{{"target", path}, {"linkpath", path}}}},
#endif

    // Descriptors
    {SYS_dup, "dup", "dup", {{{"oldfd", descriptor}}}, makes_descriptor},
    {SYS_dup3, "dup3", "dup2", {{{"oldfd", descriptor}, {"newfd", number}, {"flags", descriptor_flags, optional}}}, makes_descriptor},
    {SYS_pipe2, "pipe2", "pipe", {{{"pipefd", descriptor_pair}, {"flags", descriptor_flags, optional}}}},
#ifdef SYS_dup2
    {SYS_dup2, "dup2", "dup2", {{{"oldfd", descriptor}, {"newfd", number}}}, makes_descriptor},
    {SYS_pipe, "pipe", "pipe", {{{"pipefd", descriptor_pair}}}},
#endif
    {SYS_fcntl, "fcntl", "fcntl", {{{"fd", descriptor}, {"cmd", fcntl_command}, {"arg", fcntl_argument}}}},

    // Sockets
    {SYS_socket, "socket", "socket", {{{"domain", domain}, {"type", socket_type}, {"protocol", protocol}}}, makes_descriptor},
    {SYS_socketpair, "socketpair", "socketpair", {{{"domain", domain}, {"type", socket_type}, {"protocol", protocol}, {"sv", descriptor_pair}}}},
    {SYS_bind, "bind", "bind", {{{"sockfd", descriptor}, {"addr", address_in}, {"addrlen", address_length}}}},
    {SYS_listen, "listen", "listen", {{{"sockfd", descriptor}, {"backlog", number}}}},
    {SYS_accept, "accept", "accept", {{{"sockfd", descriptor}, {"addr", address_out}, {"addrlen", address_length_out}}}, makes_descriptor},
    {SYS_accept4, "accept4", "accept", {{{"sockfd", descriptor}, {"addr", address_out}, {"addrlen", address_length_out}, {"flags", socket_flags, optional}}}, makes_descriptor},
    {SYS_connect, "connect", "connect", {{{"sockfd", descriptor}, {"addr", address_in}, {"addrlen", address_length}}}},
    {SYS_shutdown, "shutdown", "shutdown", {{{"sockfd", descriptor}, {"how", shutdown_how}}}},
    {SYS_getsockname, "getsockname", "getsockname", {{{"sockfd", descriptor}, {"addr", address_out}, {"addrlen", address_length_out}}}},
    {SYS_getpeername, "getpeername", "getpeername", {{{"sockfd", descriptor}, {"addr", address_out}, {"addrlen", address_length_out}}}},
    {SYS_setsockopt, "setsockopt", "setsockopt", {{{"sockfd", descriptor}, {"level", option_level}, {"optname", option_name}, {"optval", option_in}, {"optlen", hidden}}}},
    {SYS_getsockopt, "getsockopt", "getsockopt", {{{"sockfd", descriptor}, {"level", option_level}, {"optname", option_name}, {"optval", option_out}, {"optlen", hidden}}}},
    {SYS_sendto, "sendto", "send", {{{"sockfd", descriptor}, {"buf", data_in}, {"len", size}, {"flags", message_flags}, {"dest_addr", address_in, optional}, {"addrlen", address_length}}}},
    {SYS_recvfrom, "recvfrom", "recv", {{{"sockfd", descriptor}, {"buf", data_out}, {"len", size}, {"flags", message_flags}, {"src_addr", address_out, optional}, {"addrlen", address_length_out}}}},
    {SYS_sendmsg, "sendmsg", "sendmsg", {{{"sockfd", descriptor}, {"msg", message_in}, {"flags", message_flags}}}},
    {SYS_recvmsg, "recvmsg", "recvmsg", {{{"sockfd", descriptor}, {"msg", message_out}, {"flags", message_flags}}}},
    {SYS_sendmmsg, "sendmmsg", "sendmmsg", {{{"sockfd", descriptor}, {"msgvec", messages_in}, {"vlen", number}, {"flags", message_flags}}}},
    {SYS_recvmmsg, "recvmmsg", "recvmmsg", {{{"sockfd", descriptor}, {"msgvec", messages_out}, {"vlen", number}, {"flags", message_flags}, {"timeout", timespec}}}},

    // Waiting for descriptors
#ifdef SYS_poll
    {SYS_poll, "poll", "poll", {{{"fds", poll_set}, {"nfds", number}, {"timeout", poll_timeout}}}},
    {SYS_select, "select", "select", {{{"nfds", number}, {"readfds", descriptor_set}, {"writefds", descriptor_set}, {"exceptfds", descriptor_set}, {"timeout", timeval}}}},
    {SYS_epoll_wait, "epoll_wait", "epoll_wait", {{{"epfd", descriptor}, {"events", pointer}, {"maxevents", number}, {"timeout", poll_timeout}}}},
    {SYS_epoll_create, "epoll_create", "epoll_create", {{{"size", number}}}, makes_descriptor},
#endif
    {SYS_ppoll, "ppoll", "poll", {{{"fds", poll_set}, {"nfds", number}, {"timeout", timespec}, {"sigmask", signal_set, optional}}}},
    {SYS_pselect6, "pselect6", "select", {{{"nfds", number}, {"readfds", descriptor_set}, {"writefds", descriptor_set}, {"exceptfds", descriptor_set}, {"timeout", timespec}}}},
    {SYS_epoll_create1, "epoll_create1", "epoll_create1", {{{"flags", descriptor_flags}}}, makes_descriptor},
    {SYS_epoll_ctl, "epoll_ctl", "epoll_ctl", {{{"epfd", descriptor}, {"op", epoll_operation}, {"fd", number}, {"event", epoll_event}}}},
    {SYS_epoll_pwait, "epoll_pwait", "epoll_wait", {{{"epfd", descriptor}, {"events", pointer}, {"maxevents", number}, {"timeout", poll_timeout}, {"sigmask", signal_set, optional}}}},
#ifdef SYS_epoll_pwait2
    {SYS_epoll_pwait2, "epoll_pwait2", "epoll_pwait2", {{{"epfd", descriptor}, {"events", pointer}, {"maxevents", number}, {"timeout", timespec}, {"sigmask", signal_set, optional}}}},
#endif
    {SYS_signalfd4, "signalfd4", "signalfd", {{{"fd", number}, {"mask", signal_set}, {"sizemask", hidden}, {"flags", descriptor_flags}}}, makes_descriptor},
    {SYS_eventfd2, "eventfd2", "eventfd", {{{"initval", number}, {"flags", descriptor_flags}}}, makes_descriptor},

    // Processes
#ifdef SYS_fork
    {SYS_fork, "fork", "fork", {}},
    {SYS_vfork, "vfork", "vfork", {}},
#endif
    {SYS_clone, "clone", "fork", {{{"flags", clone_flags, optional}}}},
    {SYS_execve, "execve", "execve", {{{"path", path}, {"argv", words}, {"envp", pointer}}}},
    {SYS_execveat, "execveat", "execveat", {{{"dirfd", folder, optional}, {"path", path}, {"argv", words}, {"envp", pointer}, {"flags", at_flags, optional}}}},
    {SYS_wait4, "wait4", "waitpid", {{{"pid", process}, {"wstatus", status_out}, {"options", wait_options}, {"rusage", pointer, optional}}}},
    {SYS_waitid, "waitid", "waitid", {{{"idtype", number}, {"id", process}, {"infop", pointer}, {"options", wait_options}}}},
    {SYS_exit, "exit", "exit", {{{"status", number}}}},
    {SYS_exit_group, "exit_group", "exit", {{{"status", number}}}},

    // Signals
    {SYS_kill, "kill", "kill", {{{"pid", process}, {"sig", signal}}}},
    {SYS_tgkill, "tgkill", "tgkill", {{{"tgid", process}, {"tid", process}, {"sig", signal}}}},
    {SYS_rt_sigreturn, "rt_sigreturn", "rt_sigreturn", {}},
    {SYS_rt_sigsuspend, "rt_sigsuspend", "sigsuspend", {{{"mask", signal_set}}}},
    {SYS_rt_sigtimedwait, "rt_sigtimedwait", "sigtimedwait", {{{"set", signal_set}, {"info", pointer}, {"timeout", timespec}}}},
#ifdef SYS_pause
    {SYS_pause, "pause", "pause", {}},
    {SYS_alarm, "alarm", "alarm", {{{"seconds", seconds}}}},
#endif

    // Time
    {SYS_nanosleep, "nanosleep", "nanosleep", {{{"duration", timespec}}}},
    {SYS_clock_nanosleep, "clock_nanosleep", "nanosleep", {{{"clockid", clock, optional}, {"flags", plain_flags, optional}, {"duration", timespec}}}},
    {SYS_setitimer, "setitimer", "setitimer", {{{"which", which_timer}, {"new_value", itimerval}}}},
    {SYS_timer_create, "timer_create", "timer_create", {{{"clockid", clock}, {"sevp", pointer}, {"timerid", pointer}}}},
    {SYS_timer_settime, "timer_settime", "timer_settime", {{{"timerid", number}, {"flags", plain_flags}, {"new_value", itimerspec}}}},
    {SYS_timerfd_create, "timerfd_create", "timerfd_create", {{{"clockid", clock}, {"flags", descriptor_flags}}}, makes_descriptor},
    {SYS_timerfd_settime, "timerfd_settime", "timerfd_settime", {{{"fd", descriptor}, {"flags", plain_flags}, {"new_value", itimerspec}}}},
};
// clang-format on

}  // namespace

const std::vector<CallShape>& call_shapes() { return shapes; }

const CallShape* shape_of(long number) {
    static const std::vector<const CallShape*> by_number = [] {
        std::vector<const CallShape*> sorted;
        for (const auto& shape : shapes) {
            const auto at = static_cast<std::size_t>(shape.number);
            if (sorted.size() <= at) sorted.resize(at + 1);
            sorted[at] = &shape;
        }
        return sorted;
    }();
    return number >= 0 && static_cast<std::size_t>(number) < by_number.size()
               ? by_number[static_cast<std::size_t>(number)]
               : nullptr;
}

int index_of(const CallShape& shape, Kind kind) {
    const auto& all = shape.parameters;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Parameter& each) { return each.kind == kind; });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

}  // namespace socklings
