#include "report/expected_bytes.hpp"

#include "observe/match.hpp"

namespace socklings {

std::optional<ExpectedBytes> expected_bytes(const Observation& seen, const std::vector<Verb>& script) {
    if (!seen.failure || seen.failure->verb >= script.size()) return {};
    const ScriptFailure& failure = *seen.failure;
    const auto* expect = std::get_if<Expect>(&script[failure.verb].action);
    const bool differs = failure.reason == "mismatch" || failure.reason == "unexpected";
    if (!differs || !expect || !fixed_bytes(expect->pattern)) return {};
    for (std::size_t i = seen.events.size(); i > 0; --i) {
        const auto* peer = std::get_if<PeerEvent>(&seen.events[i - 1]);
        if (peer && peer->peer == failure.peer && peer->action == "receives")
            return ExpectedBytes{i - 1, failure.expected};
    }
    return {};
}

}  // namespace socklings
