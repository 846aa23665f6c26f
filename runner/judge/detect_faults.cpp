#include <algorithm>

#include "judge/call_text.hpp"
#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"

// What a program makes of the faults that a scenario forces on it.
namespace socklings {

/// A call failed with EINTR, and what came next on its descriptor was not the same call again (signal(7)).
Findings detect_interrupted(const Scene& scene) {
    Findings findings;
    for (const SeenCall& one : scene.own) {
        const bool watched = one.family == "accept" || one.family == "recv" || one.family == "send";
        if (!watched || one.call->error != "EINTR") continue;
        const SeenCalls calls = calls_on(scene, object_of(*one.call));
        const auto next = std::find_if(calls.begin(), calls.end(), [&](const SeenCall& later) {
            return later.index > one.index && later.call->process == one.call->process;
        });
        if (next != calls.end() && next->family == one.family) continue;
        findings.push_back(finding_at(scene, one.family + ".eintr", one));
    }
    return findings;
}

/// accept failed, and before the next one its process used -1 as a descriptor. Where the script passed all the same,
/// that is luck.
Findings detect_unchecked_accept(const Scene& scene) {
    if (scene.seen.failure) return {};
    for (const SeenCall& one : scene.own) {
        if (one.family != "accept" || !one.failed()) continue;
        const auto later = Scene::after(scene.own, one.index);
        const auto next = std::find_if(later.begin(), later.end(), [&](const SeenCall& call) {
            const bool same = call.call->program == one.call->program && call.call->process == one.call->process;
            const bool takes_none = call.call->descriptor && call.call->descriptor->number == -1;
            return same && (call.family == "accept" || takes_none);
        });
        if (next == later.end() || next->family == "accept") continue;
        return {finding_at(scene, "accept.result-unchecked", one,
                           {{"later", next->call->name}, {"later_call", call_text(*next->call)}})};
    }
    return {};
}

/// A write took less than it was given, and the program ended there as if that were an error.
Findings detect_short_write_as_error(const Scene& scene) {
    for (const SeenCall& one : scene.own) {
        const std::size_t asked = one.call->asked.value_or(0);
        const bool to_file = one.family == "write" && one.is_on("file");
        if (!to_file || one.moved() == 0 || one.moved() >= asked) continue;
        if (scene.run(one.call->program).exit_code.value_or(0) == 0) continue;
        const auto later = Scene::after(scene.own, one.index);
        const bool goes_on = std::any_of(later.begin(), later.end(), [&](const SeenCall& next) {
            return next.call->program == one.call->program &&
                   ((next.family == "write" && next.is_on("file")) || next.family == "read");
        });
        if (goes_on) continue;
        return {finding_at(scene, "write.short-as-error", one,
                           {{"sent", std::to_string(one.moved())}, {"wanted", std::to_string(asked)}})};
    }
    return {};
}

}  // namespace socklings
