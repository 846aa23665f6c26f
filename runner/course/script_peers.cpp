#include "course/script_peers.hpp"

#include "course/nearest.hpp"

namespace socklings {

std::string ScriptPeers::introduce(const Cursor& at, bool listens) {
    const std::string name = at.text_not_empty().value_or("");
    if (name.empty()) return name;
    if (!peers_.insert({name, Peer{listens}}).second)
        at.fault("the peer \"" + name + "\" is there already: give this one a name of its own");
    return name;
}

std::string ScriptPeers::connection(const Cursor& at) { return introduce(at, false); }
std::string ScriptPeers::listener(const Cursor& at) { return introduce(at, true); }

std::string ScriptPeers::use(const Cursor& at, Kind kind) const {
    const std::string name = at.text_not_empty().value_or("");
    if (name.empty()) return name;
    const auto found = peers_.find(name);
    if (found == peers_.end()) {
        std::vector<std::string> known;
        for (const auto& [other, peer] : peers_) known.push_back(other);
        at.fault("unknown peer \"" + name + "\": a connect, accept or listen before this verb introduces it" +
                 did_you_mean(name, known));
        return name;
    }
    if (found->second.closed) {
        at.fault("the peer \"" + name + "\" was closed before");
    } else if (kind == Kind::connection && found->second.listens) {
        at.fault("the peer \"" + name + "\" listens: accept its next connection, and speak of that");
    } else if (kind == Kind::listener && !found->second.listens) {
        at.fault("the peer \"" + name + "\" does not listen");
    }
    return name;
}

std::string ScriptPeers::use_connection(const Cursor& at) const { return use(at, Kind::connection); }
std::string ScriptPeers::use_listener(const Cursor& at) const { return use(at, Kind::listener); }

std::string ScriptPeers::use_sender(const Cursor& at) const {
    const std::string name = use_connection(at);
    const auto found = peers_.find(name);
    if (found != peers_.end() && found->second.half_closed)
        at.fault("the peer \"" + name + "\" was half-closed before: it can send no more");
    return name;
}

ScriptPeers::Peer* ScriptPeers::find(const std::string& name) {
    const auto found = peers_.find(name);
    return found == peers_.end() ? nullptr : &found->second;
}

std::string ScriptPeers::half_close(const Cursor& at) {
    const std::string name = use_sender(at);
    if (Peer* peer = find(name)) peer->half_closed = true;
    return name;
}

std::string ScriptPeers::close(const Cursor& at) {
    const std::string name = use(at, Kind::any);
    if (Peer* peer = find(name)) peer->closed = true;
    return name;
}

std::string ScriptPeers::reset(const Cursor& at) {
    const std::string name = use_connection(at);
    if (Peer* peer = find(name)) peer->closed = true;
    return name;
}

}  // namespace socklings
