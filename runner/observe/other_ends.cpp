#include "observe/other_ends.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace socklings {
namespace {

/// A socket that a program's call connected.
struct Connected {
    int program = 0;
    std::string object;
    int port = 0;  ///< of the other end, where accept() was asked for it
};

/// What happened, sorted by who did it; each in its order.
struct Connections {
    std::vector<Connected> accepts, connects;  ///< of programs
    std::vector<PeerEvent> peers_connect, peers_accept;
};

void add(const Call& call, Connections& all) {
    if (!call.result || *call.result < 0) return;
    const std::string family = family_of(call);
    if (family == "accept" && call.made)
        all.accepts.push_back({call.program, call.made->object, call.address ? call.address->port : 0});
    if (family == "connect" && call.descriptor && call.descriptor->kind == "socket")
        all.connects.push_back({call.program, call.descriptor->object, 0});
}

Connections connections_of(const Observation& seen) {
    Connections all;
    for (const Event& event : seen.events) {
        if (const auto* call = std::get_if<Call>(&event)) add(*call, all);
        const auto* peer = std::get_if<PeerEvent>(&event);
        if (peer && peer->action == "connects") all.peers_connect.push_back(*peer);
        if (peer && peer->action == "accepts") all.peers_accept.push_back(*peer);
    }
    return all;
}

std::string name_of(const Observation& seen, int program) {
    const auto index = static_cast<std::size_t>(program);
    return program >= 0 && index < seen.programs.size() ? seen.programs[index].name : std::string();
}

std::optional<std::string> peer_with_port(const std::vector<PeerEvent>& peers, int port) {
    for (const PeerEvent& peer : peers) {
        if (port != 0 && peer.address && peer.address->port == port) return peer.peer;
    }
    return {};
}

}  // namespace

OtherEnds other_ends(const Observation& seen) {
    const Connections all = connections_of(seen);
    const auto& [accepts, connects, peers_connect, peers_accept] = all;
    OtherEnds ends;
    const auto set = [&](const Connected& one, const std::string& name) {
        if (!name.empty()) ends[one.object] = name;
    };
    for (std::size_t i = 0; i < accepts.size(); ++i) {
        if (const auto peer = peer_with_port(peers_connect, accepts[i].port))
            set(accepts[i], *peer);
        else if (connects.empty() && i < peers_connect.size())
            set(accepts[i], peers_connect[i].peer);
        else if (peers_connect.empty() && i < connects.size())
            set(accepts[i], name_of(seen, connects[i].program));
    }
    for (std::size_t i = 0; i < connects.size(); ++i) {
        if (accepts.empty() && i < peers_accept.size()) set(connects[i], peers_accept[i].peer);
        if (peers_accept.empty() && peers_connect.empty() && i < accepts.size())
            set(connects[i], name_of(seen, accepts[i].program));
    }
    return ends;
}

}  // namespace socklings
