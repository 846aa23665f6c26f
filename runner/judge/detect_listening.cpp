#include <algorithm>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"

// The arguments of socket, listen and accept.
namespace socklings {

/// The first two arguments of socket stand in each other's place: SOCK_STREAM is 1, as AF_UNIX is, and AF_INET is 2, as
/// SOCK_DGRAM is.
Findings detect_swapped_socket_arguments(const Scene& scene) {
    const auto wants_tcp = [](const CallClaim* claim) {
        const auto domain = claim->with.find("domain"), type = claim->with.find("type");
        return claim->call == "socket" && type != claim->with.end() && type->second == "SOCK_STREAM" &&
               (domain == claim->with.end() || domain->second == "AF_INET");
    };
    const auto claims = scene.claims<CallClaim>();
    if (std::none_of(claims.begin(), claims.end(), wants_tcp)) return {};
    for (const SeenCall& one : scene.own) {
        const bool swapped = one.family == "socket" && has_name(*one.call, "type", "SOCK_DGRAM") &&
                             (has_name(*one.call, "domain", "AF_UNIX") || has_name(*one.call, "domain", "AF_LOCAL"));
        if (swapped) return {finding_at(scene, "socket.arguments-swapped", one)};
    }
    return {};
}

/// listen failed because its number is no socket, and a socket of the program's is bound.
Findings detect_listen_on_nothing(const Scene& scene) {
    for (const SeenCall& one : scene.own) {
        if (one.family != "listen" || (one.call->error != "EBADF" && one.call->error != "ENOTSOCK")) continue;
        for (const SeenCall& bind : scene.own) {
            const bool bound = bind.family == "bind" && bind.succeeded() && bind.call->program == one.call->program;
            if (!bound || bind.index > one.index || !bind.call->descriptor) continue;
            const Argument* const given = argument_of(*one.call, "sockfd");
            return {finding_at(scene, "listen.wrong-descriptor", one,
                               {{"bound", std::to_string(bind.call->descriptor->number)},
                                {"given", given != nullptr ? given->shown : ""}})};
        }
    }
    return {};
}

/// accept failed because its third argument is no place in memory: the length was given, not its address.
Findings detect_accept_length_by_value(const Scene& scene) {
    for (const SeenCall& one : scene.own) {
        if (one.family == "accept" && one.call->error == "EFAULT")
            return {finding_at(scene, "accept.length-by-value", one)};
    }
    return {};
}

/// The length that accept was to find in place has never been set: no address needs so little room or so much
/// (accept(2)).
Findings detect_accept_length(const Scene& scene) {
    constexpr long long least = 16, most = 128;  // sockaddr_in, sockaddr_storage
    for (const SeenCall& one : scene.own) {
        const Argument* const length = one.family == "accept" ? argument_of(*one.call, "addrlen") : nullptr;
        if (length == nullptr || !length->value || (*length->value >= least && *length->value <= most)) continue;
        return {finding_at(scene, "accept.length-uninitialised", one)};
    }
    return {};
}

}  // namespace socklings
