#pragma once

#include <array>
#include <vector>

namespace socklings {

/// What an argument is, and so how it is read and shown.
enum class Kind {
    none,
    number,  ///< int
    size,    ///< size_t
    offset,  ///< off_t
    descriptor,
    folder,  ///< the dirfd of the …at calls
    path,
    mode,           ///< octal
    creation_mode,  ///< an argument only where the flags before it say O_CREAT or O_TMPFILE
    open_flags,
    open_how,          ///< struct open_how *
    descriptor_flags,  ///< the O_CLOEXEC, O_NONBLOCK of dup3, pipe2, epoll_create1, eventfd2, …
    at_flags,
    plain_flags,  ///< in hex
    whence,
    lock_operation,
    fcntl_command,
    fcntl_argument,  ///< after its command
    domain,
    socket_type,
    socket_flags,  ///< of accept4
    protocol,
    address_in,  ///< struct sockaddr *, its length is the next argument
    address_out,
    address_length,      ///< kept, not shown (shown where it does not fit the family)
    address_length_out,  ///< socklen_t *: its value before the call is kept, not shown
    data_in,             ///< bytes the kernel takes; their length is the next argument
    data_out,            ///< bytes the kernel brings
    vector_in,           ///< struct iovec *, the next argument counts them
    vector_out,
    message_in,  ///< struct msghdr *
    message_out,
    messages_in,  ///< struct mmsghdr *, the next argument counts them
    messages_out,
    message_flags,
    shutdown_how,
    option_level,
    option_name,  ///< after its level
    option_in,    ///< const void *, after level and name; its length is the next argument
    option_out,
    descriptor_pair,  ///< int[2], filled in
    poll_set,         ///< struct pollfd *, the next argument counts them
    descriptor_set,   ///< fd_set *; the call's first argument is the highest + 1
    poll_timeout,     ///< milliseconds, -1 for ever
    epoll_operation,
    epoll_event,
    seconds,
    timespec,
    timeval,
    itimerval,
    itimerspec,
    which_timer,
    clock,
    signal,
    signal_set,
    process,     ///< a pid
    status_out,  ///< int *, of wait
    wait_options,
    clone_flags,  ///< kept, not shown
    words,        ///< argv
    pointer,      ///< "…", or NULL
    hidden,       ///< of no interest
};

/// One argument of a call. An optional one is left out where it says nothing: AT_FDCWD, NULL, no flags.
struct Parameter {
    const char* name = "";
    Kind kind = Kind::none;
    bool optional = false;
};

/// How one call of the kernel's looks. The table of them is the one place that knows numbers.
struct CallShape {
    long number;
    const char* raw;    ///< the kernel's name
    const char* plain;  ///< the commonest spelling in a program, where no optional argument is there
    std::array<Parameter, 6> parameters;
    bool makes_descriptor = false;  ///< a result that is no error is a new descriptor
};

[[nodiscard]] const std::vector<CallShape>& call_shapes();

/// nullptr for a call that is not in the table.
[[nodiscard]] const CallShape* shape_of(long number);

/// The register of the parameter of this kind, or -1.
[[nodiscard]] int index_of(const CallShape& shape, Kind kind);

}  // namespace socklings
