#include <algorithm>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

bool any_of_family(const SeenCalls& calls, const std::string& family, bool (SeenCall::*holds)() const) {
    return std::any_of(calls.begin(), calls.end(),
                       [&](const SeenCall& one) { return one.family == family && (one.*holds)(); });
}

}  // namespace

/// listen succeeded on a TCP socket that has no port: the kernel then takes any free one (ip(7)).
Findings detect_missing_bind(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (one.family != "listen" || !one.succeeded()) continue;
        const SeenCalls calls = calls_on(scene, object_of(*one.call));
        if (any_of_family(calls, "bind", &SeenCall::succeeded)) continue;
        const auto failed = std::find_if(calls.begin(), calls.end(), [&](const SeenCall& call) {
            return call.family == "bind" && call.failed() && call.index < one.index;
        });
        // The descriptor may have come from elsewhere with its port already.
        const bool made_here = std::any_of(scene.own.begin(), scene.own.end(), [&](const SeenCall& call) {
            return call.family == "socket" && call.call->made && call.call->made->object == object_of(*one.call);
        });
        if (failed != calls.end())
            findings.push_back(finding_at(scene, "bind.result-unchecked", *failed));
        else if (made_here)
            findings.push_back(finding_at(scene, "bind.missing", one));
    }
    return findings;
}

/// accept failed with EINVAL: the socket does not listen (accept(2)).
Findings detect_missing_listen(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (one.family != "accept" || one.call->error != "EINVAL") continue;
        const SeenCalls calls = calls_on(scene, object_of(*one.call));
        const auto listen =
            std::find_if(calls.begin(), calls.end(), [](const SeenCall& call) { return call.family == "listen"; });
        const bool bound = any_of_family(calls, "bind", &SeenCall::succeeded);
        if (listen != calls.end() && listen->index > one.index)
            findings.push_back(finding_at(scene, "accept.before-listen", one));
        if (listen == calls.end() && bound) findings.push_back(finding_at(scene, "listen.missing", one));
    }
    return findings;
}

/// connect failed, and the same socket was then used as if it were connected; or the program ended in silence with 0.
Findings detect_unchecked_connect(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (one.family != "connect" || !one.failed() || one.call->error == "EINPROGRESS" || one.call->error == "EINTR")
            continue;
        const SeenCalls calls = calls_on(scene, object_of(*one.call));
        const bool connected_later = std::any_of(calls.begin(), calls.end(), [&](const SeenCall& call) {
            return call.family == "connect" && call.index > one.index && call.succeeded();
        });
        const auto use = std::find_if(calls.begin(), calls.end(), [&](const SeenCall& call) {
            return call.index > one.index && (call.family == "recv" || call.family == "send");
        });
        if (connected_later) continue;
        if (use != calls.end()) {
            findings.push_back(finding_at(scene, "connect.result-unchecked", one));
            continue;
        }
        const auto program = static_cast<std::size_t>(one.call->program);
        const bool ended_well = program < scene.seen.programs.size() && scene.seen.programs[program].exit_code == 0;
        const bool silent = output_of(scene.seen, one.call->program, "stderr").empty();
        const bool any_success = any_of_family(scene.own, "connect", &SeenCall::succeeded);
        if (ended_well && silent && !any_success)
            findings.push_back(likely(finding_at(scene, "connect.result-unchecked", one)));
    }
    return findings;
}

}  // namespace socklings
