#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "observe/observation.hpp"
#include "play/network.hpp"
#include "sys/fd.hpp"

namespace socklings {

/// The runner's end of one connection, or its listening socket.
struct Peer {
    Fd socket;
    bool listens = false;
    std::string inbox;   ///< received and not yet taken by a verb
    std::string outbox;  ///< to be sent; after a reset, what was not
    bool saw_end = false, saw_reset = false;
    bool half_closed = false;
    bool held = false;  ///< takes nothing for now
};

/// All peers of a scenario. Sockets never block; nothing here waits.
class Peers {
public:
    using Note = std::function<void(PeerEvent)>;

    /// `note` records what a peer did or got.
    explicit Peers(Note note) : note_(std::move(note)) {}

    [[nodiscard]] Peer& peer(const std::string& name) { return peers_.at(name); }
    [[nodiscard]] std::map<std::string, Peer>& all() { return peers_; }

    /// A listening socket on 127.0.0.1:port. `small`: its connections have a small receive buffer. Throws Error.
    void listen(const std::string& name, int port, bool small = false);
    /// Takes a waiting connection of `listener`; false if there is none.
    bool accept(const std::string& name, const std::string& listener);
    /// Connects to 127.0.0.1:port. Returns 0 or the errno; EINPROGRESS while the listener's queue is full.
    int connect(const std::string& name, int port, bool small = false);
    /// Whether a connection that was in progress is there now: 0, EINPROGRESS or the error.
    int connected(const std::string& name);

    void send(const std::string& name, const std::string& bytes);
    void half_close(const std::string& name);
    void close(const std::string& name);
    void reset(const std::string& name);

    /// Every connection that a peer has made or taken, also those that are closed by now.
    [[nodiscard]] const std::vector<Connection>& connections() const { return connections_; }
    [[nodiscard]] bool listens() const;
    /// Whether a program has connected to a listening peer that has not accepted it yet.
    [[nodiscard]] bool connection_waits() const;

    /// Sends the acknowledgements that the kernel holds back (40 ms, RFC 1122): a program's next small piece may wait
    /// for one.
    void acknowledge();
    /// Sends what waits and receives what has come, on every connection. True if anything moved.
    bool move_bytes();

private:
    bool receive(const std::string& name, Peer& peer);
    bool flush(const std::string& name, Peer& peer);
    void add(const std::string& name, Fd socket, const char* action, int remote_port);

    Note note_;
    std::map<std::string, Peer> peers_;
    std::vector<Connection> connections_;
};

}  // namespace socklings
