#include <algorithm>
#include <map>
#include <tuple>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

bool is_quit(const Bytes& bytes) { return bytes == "Q\n" || bytes == "q\n"; }

/// How often the commonest send, print or read after `end` was made from one line.
std::size_t most_repeats(const Scene& scene, const SeenCall& end) {
    std::map<std::tuple<std::string, int, std::string>, std::size_t> times;
    std::size_t most = 0;
    for (const SeenCall& one : Scene::after(scene.own, end.index)) {
        if (one.call->program != end.call->program || !one.call->site) continue;
        const bool reads_on = one.is_on("stdin") && one.call->result == 0;
        const bool acts = one.family == "send" || (one.family == "write" && one.is_on("stdout"));
        if (!reads_on && !acts) continue;
        most = std::max(most, ++times[{one.call->site->file, one.call->site->line, one.call->raw}]);
    }
    return most;
}

/// What goes to the peer after the end of input, where the script wanted nothing more.
const SeenCall* sent_after(const Scene& scene, const SeenCall& end) {
    const Verb* const verb = scene.failed_verb();
    const bool wants_the_end = verb != nullptr && std::holds_alternative<ExpectEnd>(verb->action);
    if (!scene.failed_with("unexpected") || !wants_the_end) return nullptr;
    for (const SeenCall& one : scene.own) {
        const bool later = one.index > end.index && one.call->program == end.call->program;
        if (later && one.family == "send" && one.moved() > 0 && !is_quit(one.call->data)) return &one;
    }
    return nullptr;
}

}  // namespace

/// After the keyboard's end was read, one line goes on sending, printing or reading without end: the script met a
/// limit, a spinning call or a peer that got what nobody typed.
Findings detect_ignored_end_of_input(const Scene& scene) {
    constexpr std::size_t without_end = 5;
    for (const SeenCall& one : scene.own) {
        if (one.family != "read" || !one.is_on("stdin") || one.call->result != 0 || one.call->asked == std::size_t{0})
            continue;
        const ProgramRun& run = scene.run(one.call->program);
        if (run.exit_code && !scene.seen.failure) continue;
        if (most_repeats(scene, one) >= without_end || sent_after(scene, one) != nullptr)
            return {finding_at(scene, "input.end-ignored", one)};
        return {};
    }
    return {};
}

/// The line that should end the program went to the server.
Findings detect_sent_quit(const Scene& scene) {
    const bool typed = std::any_of(scene.seen.events.begin(), scene.seen.events.end(), [&](const Event& event) {
        const auto* const act = std::get_if<PeerEvent>(&event);
        return act != nullptr && act->action == "types" && is_quit(act->data);
    });
    if (!typed || !scene.seen.failure) return {};
    for (const SeenCall& one : scene.own) {
        if (one.family == "send" && is_quit(one.call->data)) return {likely(finding_at(scene, "input.quit-sent", one))};
    }
    return {};
}

}  // namespace socklings
