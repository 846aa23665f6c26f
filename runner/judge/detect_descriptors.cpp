#include <algorithm>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

bool same_process(const Call& a, const Call& b) { return a.program == b.program && a.process == b.process; }

int number_of(const SeenCall& one) { return one.call->descriptor ? one.call->descriptor->number : -1; }

/// The last close of this number by the same process before `one`, where nothing has taken the number since; else
/// nullptr.
const SeenCall* closed_before(const Scene& scene, const SeenCall& one) {
    const SeenCall* closed = nullptr;
    for (const SeenCall& earlier : scene.calls) {
        if (earlier.index >= one.index) break;
        if (!same_process(*earlier.call, *one.call)) continue;
        if (earlier.family == "close" && earlier.succeeded() && number_of(earlier) == number_of(one)) closed = &earlier;
        if (earlier.call->made && earlier.call->made->number == number_of(one)) closed = nullptr;
    }
    return closed;
}

}  // namespace

/// Bytes asked of a listening socket; or accept on something that does not listen, while another socket does.
Findings detect_wrong_descriptor(const Scene& scene) {
    Findings findings;
    for (const SeenCall& listen : scene.own) {
        if (listen.family != "listen" || !listen.succeeded()) continue;
        const std::string listening = object_of(*listen.call);
        const std::string number = std::to_string(number_of(listen));
        for (const SeenCall& one : scene.own) {
            if (!same_process(*one.call, *listen.call) || one.index < listen.index || !one.failed()) continue;
            const std::map<std::string, std::string> arguments{{"listening", number}};
            const bool on_it = !listening.empty() && object_of(*one.call) == listening;
            const bool moves_data = one.family == "recv" || one.family == "send";
            if (moves_data && on_it)
                findings.push_back(finding_at(scene, one.family + ".wrong-descriptor", one, arguments));
            const std::string& error = one.call->error;
            const bool refused = error == "EBADF" || error == "ENOTSOCK" || error == "EINVAL";
            if (one.family == "accept" && refused && !on_it && number_of(one) != number_of(listen)) {
                findings.push_back(finding_at(scene, "accept.wrong-descriptor", one, arguments));
            }
        }
    }
    return findings;
}

/// EBADF for a number that this process had closed, and that nothing has taken since.
Findings detect_closed_early(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (one.family == "close" || one.call->error != "EBADF" || number_of(one) < 0) continue;
        if (closed_before(scene, one) != nullptr) findings.push_back(finding_at(scene, "fd.closed-early", one));
    }
    return findings;
}

Findings detect_closed_twice(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        if (one.family != "close" || one.call->error != "EBADF" || number_of(one) < 0) continue;
        if (closed_before(scene, one) != nullptr) findings.push_back(finding_at(scene, "fd.closed-twice", one));
    }
    return findings;
}

/// Open when its program exited well, and opened by a call of the learner's own. A program that stops at an error may
/// leave the rest to the kernel.
Findings detect_not_closed(const Scene& scene) {
    Findings findings;
    for (std::size_t program = 0; program < scene.seen.programs.size(); ++program) {
        if (scene.seen.programs[program].exit_code != 0) continue;
        for (const Descriptor& open : scene.seen.programs[program].open_at_exit) {
            const SeenCall* maker = nullptr;
            for (const SeenCall& one : scene.own) {
                const auto& made = one.call->made;
                if (one.call->program == static_cast<int>(program) && made && made->object == open.object) maker = &one;
            }
            if (maker == nullptr) continue;
            findings.push_back(finding_at(scene, "fd.not-closed", *maker, {{"fd", std::to_string(open.number)}}));
        }
    }
    return findings;
}

/// A client's end was read, the next client was taken, and the first one's descriptor was never closed by that process.
Findings detect_leak(const Scene& scene) {
    Findings findings;
    const std::vector<Conversation> all = conversations(scene);
    std::size_t left_open = 0;
    const Conversation* last = nullptr;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (all[i].by_connect || all[i].program != all[i + 1].program || all[i].calls.empty()) continue;
        bool ended = false, closed = false;
        for (const SeenCall& one : all[i].calls) {
            ended = ended || (one.family == "recv" && one.call->result == 0);
            closed = closed || one.family == "close";
        }
        if (!ended || closed) continue;
        ++left_open;
        last = &all[i];
    }
    if (left_open < 2) return findings;
    findings.push_back(finding_at(scene, "fd.leak", last->calls.back(), {{"count", std::to_string(left_open)}}));
    return findings;
}

}  // namespace socklings
