#include "judge/conversation.hpp"

#include "observe/match.hpp"

namespace socklings {

namespace {

/// The peers that came into a connection by `action`, in order.
std::vector<const PeerEvent*> peers_that(const Scene& scene, const std::string& action) {
    std::vector<const PeerEvent*> found;
    for (const Event& event : scene.seen.events) {
        const auto* const one = std::get_if<PeerEvent>(&event);
        if (one != nullptr && one->action == action) found.push_back(one);
    }
    return found;
}

/// The peer at the other end: by its address where the call carries one, else by the order of connections.
std::string peer_of(const Call& call, const std::vector<const PeerEvent*>& peers, std::size_t number, bool by_connect) {
    if (!by_connect && call.address) {
        for (const PeerEvent* const peer : peers) {
            if (peer->address && peer->address->port == call.address->port) return peer->peer;
        }
    }
    return number < peers.size() ? peers[number]->peer : "";
}

}  // namespace

SeenCalls calls_on(const Scene& scene, const std::string& object) {
    SeenCalls found;
    for (const SeenCall& one : scene.own) {
        if (!object.empty() && object_of(*one.call) == object) found.push_back(one);
    }
    return found;
}

std::vector<Conversation> conversations(const Scene& scene) {
    const auto connecting = peers_that(scene, "connects"), accepting = peers_that(scene, "accepts");
    std::size_t accepted = 0, connected = 0;
    std::vector<Conversation> found;
    for (const SeenCall& one : scene.own) {
        const bool by_accept = one.family == "accept" && one.succeeded() && one.call->made;
        const bool by_connect = one.family == "connect" && one.succeeded() && one.is_on("socket");
        if (!by_accept && !by_connect) continue;
        Conversation conversation;
        conversation.program = one.call->program;
        conversation.by_connect = by_connect;
        conversation.object = by_accept ? one.call->made->object : object_of(*one.call);
        conversation.peer = by_accept ? peer_of(*one.call, connecting, accepted++, false)
                                      : peer_of(*one.call, accepting, connected++, true);
        conversation.calls = calls_on(scene, conversation.object);
        found.push_back(std::move(conversation));
    }
    return found;
}

std::vector<std::size_t> messages_to_program(const Scene& scene, const std::string& peer) {
    std::vector<std::size_t> sizes;
    for (std::size_t i = 0; i < scene.scenario.script.size(); ++i) {
        if (scene.seen.failure && i > scene.seen.failure->verb) break;
        const auto* const send = std::get_if<Send>(&scene.scenario.script[i].action);
        if (send == nullptr || send->peer != peer) continue;
        sizes.push_back(fixed_bytes(expanded(send->value, scene.seen.port)).value_or("").size());
    }
    return sizes;
}

std::optional<Bytes> wanted_bytes(const Scene& scene) {
    const Verb* const verb = scene.failed_verb();
    const auto* const expect = verb != nullptr ? std::get_if<Expect>(&verb->action) : nullptr;
    return expect != nullptr ? fixed_bytes(expanded(expect->pattern, scene.seen.port)) : std::nullopt;
}

}  // namespace socklings
