#pragma once

#include <cstdint>
#include <vector>

#include "sys/fd.hpp"

namespace socklings {

/// One TCP socket of the network that the stage is in, as sock_diag(7) shows it.
struct TcpSocket {
    unsigned state = 0;  ///< TCP_ESTABLISHED, TCP_LISTEN, … of <netinet/tcp.h>
    int local_port = 0, remote_port = 0;
    bool loopback = false;       ///< bound to an address that 127.0.0.1 reaches
    bool remains = false;        ///< closed, FIN_WAIT2 or TIME_WAIT: it takes nothing more and counts no bytes
    bool window_probe = false;   ///< the receiver takes no more; nothing moves until it reads
    std::uint32_t not_sent = 0;  ///< bytes accepted from the program, not yet on their way
    std::uint64_t sent = 0;      ///< bytes sent at least once
    std::uint64_t received = 0;  ///< bytes received in order (a FIN counts one)
};

/// The two ports of a connection over 127.0.0.1.
struct Connection {
    int one = 0, other = 0;

    bool operator==(const Connection&) const = default;
};

/// Reads the state of TCP sockets around. One netlink socket, kept open.
class Network {
public:
    /// Opens the netlink socket in the network namespace of the caller. Throws Error.
    Network();

    /// All TCP sockets whose local or remote port is among `ports`; all of them where `ports` is empty.
    [[nodiscard]] std::vector<TcpSocket> sockets(const std::vector<int>& ports) const;

    /// True if somebody accepts connections to 127.0.0.1:port.
    [[nodiscard]] bool listening(int port) const;

    /// Both ends of these connections, where they are still there. A look-up each: sockets() walks the kernel's whole
    /// table, which takes a millisecond (measured, 24 GiB of memory).
    [[nodiscard]] std::vector<TcpSocket> ends_of(const std::vector<Connection>& connections) const;

private:
    [[nodiscard]] std::vector<TcpSocket> in_states(unsigned states) const;

    Fd netlink_;
};

/// True while bytes, or the end of a connection, are on their way from one socket to another: sent and not received, or
/// held back by Nagle's algorithm (RFC 896) until an acknowledgement comes. Bytes that wait for a full receiver are not
/// on their way.
[[nodiscard]] bool in_transit(const std::vector<TcpSocket>& sockets);

}  // namespace socklings
