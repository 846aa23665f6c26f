#include "play/network.hpp"

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "sys/error.hpp"

namespace socklings {
namespace {

// Of enum tcp_state; <netinet/tcp.h> has the names but clashes with <linux/tcp.h>.
constexpr unsigned established = 1, syn_sent = 2, syn_received = 3, fin_wait1 = 4, fin_wait2 = 5, time_wait = 6,
                   last_ack = 9, listen_state = 10, closing = 11;
constexpr unsigned timer_probe0 = 4;  // idiag_timer: zero window probe, sock_diag(7)

void request_dump(int netlink, int family, unsigned states) {
    struct {
        nlmsghdr header;
        inet_diag_req_v2 request;
    } message{};
    message.header.nlmsg_len = sizeof message;
    message.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    message.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    message.request.sdiag_family = static_cast<unsigned char>(family);
    message.request.sdiag_protocol = IPPROTO_TCP;
    message.request.idiag_ext = 1 << (INET_DIAG_INFO - 1);
    message.request.idiag_states = states;
    if (send(netlink, &message, sizeof message, 0) == -1) throw system_error("cannot ask for the state of the sockets");
}

// The socket with this local and remote port on 127.0.0.1; the answer is one message, or an error where there is none.
void request_one(int netlink, int local_port, int remote_port) {
    struct {
        nlmsghdr header;
        inet_diag_req_v2 request;
    } message{};
    message.header.nlmsg_len = sizeof message;
    message.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    message.header.nlmsg_flags = NLM_F_REQUEST;
    message.request.sdiag_family = AF_INET;
    message.request.sdiag_protocol = IPPROTO_TCP;
    message.request.idiag_ext = 1 << (INET_DIAG_INFO - 1);
    message.request.idiag_states = ~0u;
    auto& id = message.request.id;
    id.idiag_sport = htons(static_cast<std::uint16_t>(local_port));
    id.idiag_dport = htons(static_cast<std::uint16_t>(remote_port));
    id.idiag_src[0] = id.idiag_dst[0] = htonl(INADDR_LOOPBACK);
    id.idiag_cookie[0] = id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    if (send(netlink, &message, sizeof message, 0) == -1) throw system_error("cannot ask for the state of a socket");
}

bool reached_by_loopback(const inet_diag_msg& message) {
    static constexpr unsigned char mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    const auto* bytes = reinterpret_cast<const unsigned char*>(message.id.idiag_src);
    if (message.idiag_family == AF_INET) return bytes[0] == 0 || bytes[0] == 127;
    bool any = std::all_of(bytes, bytes + 16, [](unsigned char byte) { return byte == 0; });
    return any || (std::memcmp(bytes, mapped, sizeof mapped) == 0 && bytes[12] == 127);
}

TcpSocket read_socket(const nlmsghdr* header) {
    const auto* message = static_cast<const inet_diag_msg*>(NLMSG_DATA(header));
    TcpSocket socket;
    socket.state = message->idiag_state;
    socket.local_port = ntohs(message->id.idiag_sport);
    socket.remote_port = ntohs(message->id.idiag_dport);
    socket.loopback = reached_by_loopback(*message);
    socket.window_probe = message->idiag_timer == timer_probe0;
    socket.remains = socket.state == fin_wait2 || socket.state == time_wait;
    auto left = static_cast<int>(header->nlmsg_len - NLMSG_LENGTH(sizeof *message));
    auto* attribute = reinterpret_cast<const rtattr*>(message + 1);
    for (; RTA_OK(attribute, left); attribute = RTA_NEXT(attribute, left)) {
        if (attribute->rta_type != INET_DIAG_INFO) continue;
        socket.remains = false;
        tcp_info info{};  // shorter on older kernels: the rest stays zero
        std::memcpy(&info, RTA_DATA(attribute), std::min<std::size_t>(RTA_PAYLOAD(attribute), sizeof info));
        socket.not_sent = info.tcpi_notsent_bytes;
        socket.sent = info.tcpi_bytes_sent - info.tcpi_bytes_retrans;
        socket.received = info.tcpi_bytes_received;
    }
    return socket;
}

}  // namespace

Network::Network() : netlink_(socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG)) {
    if (!netlink_) throw system_error("cannot open a sock_diag socket");
}

std::vector<TcpSocket> Network::in_states(unsigned states) const {
    std::vector<TcpSocket> found;
    for (int family : {AF_INET, AF_INET6}) {
        request_dump(netlink_.get(), family, states);
        alignas(nlmsghdr) std::array<char, 32768> buffer;
        for (bool more = true; more;) {
            auto size = recv(netlink_.get(), buffer.data(), buffer.size(), 0);
            if (size == -1 && errno == EINTR) continue;
            if (size <= 0) throw system_error("cannot read the state of the sockets");
            auto left = static_cast<unsigned>(size);
            for (auto* header = reinterpret_cast<nlmsghdr*>(buffer.data()); NLMSG_OK(header, left);
                 header = NLMSG_NEXT(header, left)) {
                if (header->nlmsg_type == NLMSG_DONE || header->nlmsg_type == NLMSG_ERROR) {
                    more = false;
                    break;
                }
                found.push_back(read_socket(header));
            }
        }
    }
    return found;
}

std::vector<TcpSocket> Network::sockets(const std::vector<int>& ports) const {
    auto found = in_states(~0u);
    auto wanted = [&](int port) { return std::find(ports.begin(), ports.end(), port) != ports.end(); };
    if (!ports.empty())
        std::erase_if(
            found, [&](const TcpSocket& socket) { return !wanted(socket.local_port) && !wanted(socket.remote_port); });
    return found;
}

bool Network::listening(int port) const {
    auto listeners = in_states(1u << listen_state);
    return std::any_of(listeners.begin(), listeners.end(),
                       [&](const TcpSocket& socket) { return socket.local_port == port && socket.loopback; });
}

std::vector<TcpSocket> Network::ends_of(const std::vector<Connection>& connections) const {
    std::vector<TcpSocket> found;
    auto look_up = [&](int local_port, int remote_port) {
        request_one(netlink_.get(), local_port, remote_port);
        alignas(nlmsghdr) std::array<char, 4096> buffer;
        ssize_t size = 0;
        do size = recv(netlink_.get(), buffer.data(), buffer.size(), 0);
        while (size == -1 && errno == EINTR);
        if (size <= 0) throw system_error("cannot read the state of a socket");
        auto* header = reinterpret_cast<nlmsghdr*>(buffer.data());
        if (!NLMSG_OK(header, static_cast<unsigned>(size)) || header->nlmsg_type == NLMSG_ERROR) return;
        auto socket = read_socket(header);
        // Where the connection is gone, a listener on its port answers.
        if (socket.state != listen_state) found.push_back(socket);
    };
    for (const auto& connection : connections) {
        look_up(connection.one, connection.other);
        look_up(connection.other, connection.one);
    }
    return found;
}

bool in_transit(const std::vector<TcpSocket>& sockets) {
    for (const auto& socket : sockets) {
        if (socket.state == listen_state || socket.window_probe) continue;
        if (socket.state == syn_sent || socket.state == syn_received || socket.not_sent > 0) return true;
        auto other = std::find_if(sockets.begin(), sockets.end(), [&](const TcpSocket& end) {
            return end.local_port == socket.remote_port && end.remote_port == socket.local_port &&
                   end.state != listen_state;
        });
        if (other == sockets.end()) {
            if (socket.state == established) return true;  // the other end is gone: its RST is coming
            continue;
        }
        if (other->remains) continue;  // it takes nothing more: a RST is the answer, at once
        // An acknowledgement may be delayed by 40 ms; what counts is what the other end has.
        bool end_sent = socket.state == fin_wait1 || socket.state == last_ack || socket.state == closing;
        bool end_received = other->state != established && other->state != fin_wait1 && other->state != fin_wait2;
        if ((end_sent && !end_received) || other->received < socket.sent) return true;
    }
    return false;
}

}  // namespace socklings
