#include "play/peers.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "sys/error.hpp"

namespace socklings {
namespace {

constexpr int small_buffer = 4096;  // the receive buffer of a peer that will be held

void set_option(const Fd& socket, int level, int option, int value = 1) {
    setsockopt(socket.get(), level, option, &value, sizeof value);
}

// The program must never wait for our acknowledgements (tcp(7): TCP_QUICKACK is not permanent, so again after each
// recv).
void answer_at_once(const Fd& socket) {
    set_option(socket, IPPROTO_TCP, TCP_NODELAY);
    set_option(socket, IPPROTO_TCP, TCP_QUICKACK);
}

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Address own_end(const Fd& socket) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address), &size);
    return {"AF_INET", "127.0.0.1", ntohs(address.sin_port)};
}

int port_of_remote_end(const Fd& socket) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    return getpeername(socket.get(), reinterpret_cast<sockaddr*>(&address), &size) == 0 ? ntohs(address.sin_port) : 0;
}

}  // namespace

void Peers::add(const std::string& name, Fd socket, const char* action, int remote_port) {
    Peer peer;
    peer.socket = std::move(socket);
    auto own = own_end(peer.socket);
    if (remote_port != 0) connections_.push_back({own.port, remote_port});
    note_({name, action, {}, own, 0});
    peers_[name] = std::move(peer);
}

void Peers::listen(const std::string& name, int port, bool small) {
    Fd server(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!server) throw system_error("cannot make a socket for " + name);
    set_option(server, SOL_SOCKET, SO_REUSEADDR);
    if (small) set_option(server, SOL_SOCKET, SO_RCVBUF, small_buffer);
    auto address = loopback(port);
    if (bind(server.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == -1 ||
        ::listen(server.get(), 16) == -1)
        throw system_error("cannot listen on port " + std::to_string(port) + " for " + name);
    add(name, std::move(server), "listens", 0);
    peers_[name].listens = true;
}

bool Peers::accept(const std::string& name, const std::string& listener) {
    Fd socket(accept4(peer(listener).socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!socket) return false;
    answer_at_once(socket);
    auto remote = port_of_remote_end(socket);
    add(name, std::move(socket), "accepts", remote);
    return true;
}

int Peers::connect(const std::string& name, int port, bool small) {
    Fd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket) throw system_error("cannot make a socket for " + name);
    if (small) set_option(socket, SOL_SOCKET, SO_RCVBUF, small_buffer);
    answer_at_once(socket);
    auto address = loopback(port);
    int code = ::connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 ? 0 : errno;
    if (code != 0 && code != EINPROGRESS) return code;
    add(name, std::move(socket), "connects", port);
    return code == 0 ? 0 : connected(name);
}

int Peers::connected(const std::string& name) {
    pollfd wait{peer(name).socket.get(), POLLOUT, 0};
    if (poll(&wait, 1, 0) == 0) return EINPROGRESS;
    int code = 0;
    socklen_t size = sizeof code;
    getsockopt(wait.fd, SOL_SOCKET, SO_ERROR, &code, &size);
    return code;
}

void Peers::send(const std::string& name, const std::string& bytes) {
    auto& to = peer(name);
    to.outbox += bytes;
    note_({name, "sends", bytes, {}, 0});
    flush(name, to);
}

void Peers::half_close(const std::string& name) {
    auto& to = peer(name);
    shutdown(to.socket.get(), SHUT_WR);
    to.half_closed = true;
    note_({name, "half-closes", {}, {}, 0});
}

void Peers::close(const std::string& name) {
    peer(name).socket.close();
    note_({name, "closes", {}, {}, 0});
}

void Peers::reset(const std::string& name) {
    linger at_once{1, 0};  // socket(7): close with a zero linger time sends RST
    setsockopt(peer(name).socket.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    peer(name).socket.close();
    note_({name, "resets", {}, {}, 0});
}

bool Peers::flush(const std::string& name, Peer& peer) {
    bool moved = false;
    while (!peer.outbox.empty() && peer.socket && !peer.saw_reset) {
        auto size = ::send(peer.socket.get(), peer.outbox.data(), peer.outbox.size(), MSG_NOSIGNAL);
        if (size == -1 && errno == EINTR) continue;
        if (size == -1 && errno == EAGAIN) return moved;
        moved = true;
        if (size == -1) {
            peer.saw_reset = true;
            note_({name, "sees-reset", {}, {}, 0});
            return true;
        }
        peer.outbox.erase(0, static_cast<std::size_t>(size));
    }
    return moved;
}

bool Peers::receive(const std::string& name, Peer& peer) {
    std::string got;
    std::array<char, 65536> buffer;
    bool moved = false;
    while (peer.socket && !peer.held && !peer.saw_end && !peer.saw_reset) {
        auto size = recv(peer.socket.get(), buffer.data(), buffer.size(), 0);
        if (size > 0) {
            set_option(peer.socket, IPPROTO_TCP, TCP_QUICKACK);
            got.append(buffer.data(), static_cast<std::size_t>(size));
            continue;
        }
        if (size == -1 && errno == EINTR) continue;
        if (size == -1 && (errno == EAGAIN || errno == ENOTCONN)) break;
        (size == 0 ? peer.saw_end : peer.saw_reset) = true;
        moved = true;
    }
    if (!got.empty()) {
        peer.inbox += got;
        note_({name, "receives", std::move(got), {}, 0});
        moved = true;
    }
    if (moved && peer.saw_end) note_({name, "sees-end", {}, {}, 0});
    if (moved && peer.saw_reset) note_({name, "sees-reset", {}, {}, 0});
    return moved;
}

bool Peers::listens() const {
    return std::any_of(peers_.begin(), peers_.end(), [](const auto& entry) { return entry.second.listens; });
}

bool Peers::connection_waits() const {
    return std::any_of(peers_.begin(), peers_.end(), [](const auto& entry) {
        pollfd wait{entry.second.socket.get(), POLLIN, 0};
        return entry.second.listens && poll(&wait, 1, 0) > 0;
    });
}

void Peers::acknowledge() {
    for (const auto& [name, peer] : peers_)
        if (peer.socket && !peer.listens) set_option(peer.socket, IPPROTO_TCP, TCP_QUICKACK);
}

bool Peers::move_bytes() {
    bool moved = false;
    for (auto& [name, peer] : peers_) {
        if (peer.listens || !peer.socket) continue;
        moved = flush(name, peer) || moved;
        moved = receive(name, peer) || moved;
    }
    return moved;
}

}  // namespace socklings
