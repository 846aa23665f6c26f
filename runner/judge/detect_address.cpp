#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

int swapped(int port) { return ((port & 0xFF) << 8) | ((port >> 8) & 0xFF); }

/// True where the program was told the scenario's port: only then is another port a mistake.
bool was_told_the_port(const Scene& scene, int program) {
    const auto& arguments = scene.run(program).arguments;
    return std::find(arguments.begin(), arguments.end(), std::to_string(scene.seen.port)) != arguments.end();
}

/// True for the bind of a socket that then listens, or that no connect uses: a client may bind to any port.
bool is_of_server(const Scene& scene, const SeenCall& bind) {
    for (const SeenCall& one : calls_on(scene, object_of(*bind.call))) {
        if (one.family == "connect") return false;
    }
    return true;
}

bool carries_address(const Scene& scene, const SeenCall& one) {
    if (!one.call->address || one.call->program >= static_cast<int>(scene.seen.programs.size())) return false;
    return one.family == "connect" || (one.family == "bind" && is_of_server(scene, one));
}

using Octets = std::array<int, 4>;

std::optional<Octets> octets_of(std::string_view host) {
    Octets octets{};
    const char* at = host.data();
    const char* const end = at + host.size();
    for (std::size_t i = 0; i < octets.size(); ++i) {
        if (i > 0 && (at == end || *at++ != '.')) return std::nullopt;
        const auto read = std::from_chars(at, end, octets[i]);
        if (read.ec != std::errc{} || octets[i] < 0 || octets[i] > 255) return std::nullopt;
        at = read.ptr;
    }
    return at == end ? std::optional(octets) : std::nullopt;
}

}  // namespace

/// The program was given the port as an argument, and its bind or connect carries another.
Findings detect_wrong_port(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (!carries_address(scene, one) || one.call->address->family != "AF_INET") continue;
        const int wanted = scene.seen.port, actual = one.call->address->port;
        if (actual == wanted || !was_told_the_port(scene, one.call->program)) continue;
        const std::string code = actual == swapped(wanted) ? "port.byte-swapped"
                                 : actual == 0             ? "port.zero"
                                                           : "port.wrong";
        findings.push_back(finding_at(scene, code, one,
                                      {{"actual", std::to_string(actual)},
                                       {"actual_hex", hex_number(static_cast<unsigned>(actual), 4)},
                                       {"wanted_hex", hex_number(static_cast<unsigned>(wanted), 4)}}));
    }
    return findings;
}

/// The four bytes of an address that was given as an argument, or of 127.0.0.1, the other way round.
Findings detect_swapped_address(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (!carries_address(scene, one)) continue;
        const auto actual = octets_of(one.call->address->host);
        if (!actual) continue;
        std::vector<std::string> hosts = scene.run(one.call->program).arguments;
        hosts.push_back("127.0.0.1");
        for (const std::string& host : hosts) {
            auto wanted = octets_of(host);
            if (!wanted || *wanted == *actual) continue;
            std::reverse(wanted->begin(), wanted->end());
            if (*wanted != *actual) continue;
            findings.push_back(finding_at(scene, "address.byte-swapped", one,
                                          {{"actual", one.call->address->host}, {"wanted", host}}));
            break;
        }
    }
    return findings;
}

/// A bind or connect carries the address that INADDR_NONE is, and nobody gave it: no TCP socket can use it.
Findings detect_no_address(const Scene& scene) {
    for (const SeenCall& one : scene.own) {
        const std::string none = "255.255.255.255";
        if (!carries_address(scene, one) || one.call->address->host != none) continue;
        const auto& given = scene.run(one.call->program).arguments;
        if (std::find(given.begin(), given.end(), none) != given.end()) continue;
        return {finding_at(scene, "address.none", one, {{"actual", none}})};
    }
    return {};
}

/// A bind or connect failed because it was given fewer bytes of an address than a struct sockaddr_in has (ip(7)).
Findings detect_short_address(const Scene& scene) {
    constexpr long long whole = 16;
    for (const SeenCall& one : scene.own) {
        if ((one.family != "bind" && one.family != "connect") || one.call->error != "EINVAL") continue;
        const Argument* const length = argument_of(*one.call, "addrlen");
        const bool is_inet = one.call->address && one.call->address->family == "AF_INET";
        if (!is_inet || length == nullptr || !length->value || *length->value >= whole) continue;
        return {finding_at(scene, "address.short", one, {{"length", std::to_string(*length->value)}})};
    }
    return {};
}

/// A bind or connect failed, and its address is of another family than its socket. A connect to no family at all does
/// not fail: it takes the peer away (connect(2)). Nor does such a bind, for Linux takes it for AF_INET: that is advice.
Findings detect_family_mismatch(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (!one.call->address || (one.family != "bind" && one.family != "connect")) continue;
        if (!one.failed() && one.call->address->family != "AF_UNSPEC") continue;
        for (const SeenCall& maker : scene.own) {
            if (maker.family != "socket" || !maker.call->made || maker.call->made->object != object_of(*one.call))
                continue;
            const Argument* const domain = argument_of(*maker.call, "domain");
            if (domain == nullptr || domain->names.empty()) continue;
            std::string family = domain->names.front();
            if (family.starts_with("PF_")) family.replace(0, 2, "AF");
            if (family == one.call->address->family) continue;
            Finding finding = finding_at(scene, "address.wrong-family", one,
                                         {{"socket", family}, {"address", one.call->address->family}});
            if (!one.failed() && one.family == "bind") finding.weight = Weight::advice;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

/// A socket of datagrams that the program wants to listen on, or to connect to a peer of TCP.
Findings detect_datagram_socket(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (one.family != "socket" || !one.call->made || !has_name(*one.call, "type", "SOCK_DGRAM")) continue;
        bool used_for_tcp = false;
        for (const SeenCall& use : calls_on(scene, one.call->made->object)) {
            const bool to_peer = use.call->address && use.call->address->port == scene.seen.port;
            used_for_tcp = used_for_tcp || use.family == "listen" || use.family == "accept" ||
                           (use.family == "connect" && to_peer);
        }
        if (used_for_tcp)
            findings.push_back(
                finding_at(scene, "socket.wrong-type", one, {{"actual", "SOCK_DGRAM"}, {"wanted", "SOCK_STREAM"}}));
    }
    return findings;
}

}  // namespace socklings
