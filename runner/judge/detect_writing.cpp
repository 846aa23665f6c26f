#include <algorithm>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

Finding wrong_length(const Scene& scene, const SeenCall& send, std::size_t wanted) {
    const std::size_t sent = send.call->asked.value_or(send.call->data_size);
    return finding_at(
        scene, "send.wrong-length", send,
        {{"sent", std::to_string(sent)}, {"wanted", std::to_string(wanted)}, {"text", shown_bytes(send.call->data)}});
}

/// What came in goes out again with the buffer's length instead of its own, or is cut at its first NUL.
std::optional<Finding> wrong_echo(const Scene& scene, const SeenCall& received, const SeenCall& sent) {
    const Bytes& in = received.call->data;
    const Bytes& out = sent.call->data;
    const std::size_t asked = sent.call->asked.value_or(0);
    if (in.empty() || in.size() != received.moved()) return std::nullopt;
    if (const std::size_t nul = in.find('\0'); nul != Bytes::npos && asked == nul && in.starts_with(out))
        return wrong_length(scene, sent, in.size());
    if (asked <= in.size() || out.size() <= in.size() || !out.starts_with(in)) return std::nullopt;
    const std::size_t buffer = received.call->asked.value_or(0);
    const bool with_nul = out[in.size()] == '\0';
    const bool whole_buffer = buffer > 0 && (asked == buffer || asked == buffer + 1);
    return with_nul || whole_buffer ? std::optional(wrong_length(scene, sent, in.size())) : std::nullopt;
}

/// True where the script failed at bytes of this peer's, and fixed bytes without a NUL were all that it wanted.
bool wanted_text(const Scene& scene, const std::string& peer) {
    if (!scene.failed_with("mismatch") && !scene.failed_with("unexpected")) return false;
    if (scene.seen.failure->peer != peer) return false;
    const Verb* const verb = scene.failed_verb();
    const auto* const expect = verb != nullptr ? std::get_if<Expect>(&verb->action) : nullptr;
    const bool wants_nothing = verb != nullptr && (std::holds_alternative<ExpectEnd>(verb->action) ||
                                                   std::holds_alternative<Quiet>(verb->action));
    if (expect == nullptr) return wants_nothing;
    const auto fixed = fixed_bytes(expanded(expect->pattern, scene.seen.port));
    return fixed && fixed->find('\0') == Bytes::npos;
}

/// The first byte that the peer did not want is a NUL.
bool differs_by_nul(const ScriptFailure& failure) {
    return failure.first_difference < failure.observed.size() && failure.observed[failure.first_difference] == '\0';
}

/// The output that a claim wants exactly from another program of the scene; nothing where none does.
std::optional<Bytes> wanted_output(const Scene& scene, int sender) {
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const auto fixed = fixed_bytes(claim->pattern);
        if (fixed && !fixed->empty() && claim->program != scene.program_name(sender)) return fixed;
    }
    return std::nullopt;
}

/// A text of the program's own goes out with the NUL behind it, which the peer, or the program at the other end, does
/// not want; or only as many of its bytes go out as a pointer has.
std::optional<Finding> wrong_text(const Scene& scene, const std::string& peer, const SeenCall& sent) {
    const Bytes& out = sent.call->data;
    const std::size_t nul = out.find('\0');
    const auto output = peer.empty() ? wanted_output(scene, sent.call->program) : std::nullopt;
    if (nul != Bytes::npos && nul > 0) {
        const bool unwanted = peer.empty() ? output == out.substr(0, nul)
                                           : wanted_text(scene, peer) && differs_by_nul(*scene.seen.failure);
        return unwanted ? std::optional(wrong_length(scene, sent, nul)) : std::nullopt;
    }
    const bool at_peer = scene.seen.failure && scene.seen.failure->peer == peer && scene.seen.failure->observed == out;
    const auto wanted = peer.empty() ? output : at_peer ? wanted_bytes(scene) : std::nullopt;
    const bool cut = wanted && sent.call->asked == sizeof(char*) && out.size() == sizeof(char*) &&
                     wanted->size() > out.size() && wanted->starts_with(out);
    return cut ? std::optional(wrong_length(scene, sent, wanted->size())) : std::nullopt;
}

/// True where the rest of a short write is not what the next one on the same object takes.
std::optional<Finding> lost_rest(const Scene& scene, const SeenCalls& calls, const std::string& family) {
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const SeenCall& one = calls[i];
        const std::size_t asked = one.call->asked.value_or(0);
        if (one.family != family || one.moved() == 0 || one.moved() >= asked) continue;
        const auto next = std::find_if(calls.begin() + static_cast<std::ptrdiff_t>(i) + 1, calls.end(),
                                       [&](const SeenCall& later) { return later.family == family; });
        const bool ended_itself = scene.run(one.call->program).exit_code.has_value();
        const bool lost = next == calls.end() ? ended_itself || calls.back().index > one.index
                                              : next->call->asked != asked - one.moved();
        if (!lost) continue;
        return finding_at(scene, family + ".short", one,
                          {{"sent", std::to_string(one.moved())}, {"wanted", std::to_string(asked)}});
    }
    return std::nullopt;
}

}  // namespace

/// What came goes out again with another length; or a text goes out with its NUL, or as long as a pointer is.
Findings detect_wrong_length(const Scene& scene) {
    for (const Conversation& conversation : conversations(scene)) {
        const SeenCall* received = nullptr;
        for (const SeenCall& one : conversation.calls) {
            if (one.family == "recv" && one.moved() > 0) received = &one;
            if (one.family != "send" || !one.call->result) continue;
            if (received != nullptr) {
                if (auto finding = wrong_echo(scene, *received, one)) return {*finding};
            }
            if (auto finding = wrong_text(scene, conversation.peer, one)) return {*finding};
            received = nullptr;
        }
    }
    return {};
}

/// A send or write took less than it was given, and what came next was not the rest.
Findings detect_short_write(const Scene& scene) {
    Findings findings;
    std::vector<std::string> objects;
    for (const SeenCall& one : scene.own) {
        if (one.family != "send" && (one.family != "write" || !one.is_on("file"))) continue;
        const std::string object = object_of(*one.call);
        if (std::find(objects.begin(), objects.end(), object) != objects.end()) continue;
        objects.push_back(object);
        if (auto finding = lost_rest(scene, calls_on(scene, object), one.family))
            findings.push_back(std::move(*finding));
    }
    return findings;
}

/// A file got a NUL where a claim wants text without one.
Findings detect_written_nul(const Scene& scene) {
    for (const FileClaim* const claim : scene.claims<FileClaim>()) {
        const auto fixed = claim->content ? fixed_bytes(*claim->content) : std::nullopt;
        if (!fixed || fixed->find('\0') != Bytes::npos) continue;
        for (const SeenCall& one : scene.own) {
            if (one.family != "write" || !one.is_on("file") || !object_of(*one.call).ends_with(claim->path)) continue;
            const std::size_t nul = one.call->data.find('\0');
            if (nul == Bytes::npos) continue;
            return {finding_at(scene, "write.wrong-length", one,
                               {{"sent", std::to_string(one.moved())}, {"wanted", std::to_string(nul)}})};
        }
    }
    return {};
}

}  // namespace socklings
