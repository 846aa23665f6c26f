#include <algorithm>
#include <iterator>
#include <map>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

// The newline at the end of a message or a line: left out, or one too many.
namespace socklings {

namespace {

/// The line that a program had read from its keyboard last before an event, with its newline; empty where none was
/// whole.
Bytes typed_before(const Scene& scene, const SeenCall& event) {
    const auto later = [&](const SeenCall& one) { return one.index >= event.index; };
    const auto from = std::find_if(scene.own.begin(), scene.own.end(), later);
    const auto typed = std::find_if(std::make_reverse_iterator(from), scene.own.rend(), [&](const SeenCall& one) {
        return one.family == "read" && one.is_on("stdin") && one.call->program == event.call->program &&
               one.call->data.ends_with('\n');
    });
    return typed != scene.own.rend() ? typed->call->data : Bytes();
}

/// The program's last word in a conversation, after which it has been told nothing; nullptr where there is none.
const SeenCall* last_word(const SeenCalls& calls) {
    const auto last = std::find_if(calls.rbegin(), calls.rend(), [](const SeenCall& one) { return one.moved() > 0; });
    return last != calls.rend() && last->family == "send" ? &*last : nullptr;
}

/// True where nothing more could happen.
bool is_at_rest(const Scene& scene) { return scene.failed_with("stuck") || scene.failed_with("not-seen"); }

Finding newline_finding(const Scene& scene, const std::string& code, const SeenCall& send) {
    return finding_at(scene, code, send,
                      {{"size", std::to_string(send.moved())}, {"text", shown_bytes(send.call->data)}});
}

}  // namespace

/// All that the peer waits for came, but for the newline; or a typed line went out without its own, and everybody
/// waits.
Findings detect_unsent_newline(const Scene& scene) {
    const auto wanted = wanted_bytes(scene);
    for (const Conversation& conversation : conversations(scene)) {
        const SeenCall* const last = last_word(conversation.calls);
        if (last == nullptr || last->call->data.ends_with('\n')) continue;
        const bool is_failed = scene.seen.failure && scene.seen.failure->peer == conversation.peer;
        const bool only_newline = is_failed && wanted && *wanted == scene.seen.failure->observed + '\n';
        const bool as_typed = is_at_rest(scene) && typed_before(scene, *last) == last->call->data + '\n';
        if (only_newline || as_typed) return {newline_finding(scene, "send.newline-missing", *last)};
    }
    return {};
}

/// The peer got all that it wants, and a newline that it does not.
Findings detect_added_newline(const Scene& scene) {
    if (!scene.failed_with("unexpected")) return {};
    const Bytes& observed = scene.seen.failure->observed;
    const auto wanted = wanted_bytes(scene);
    const bool one_more = wanted ? observed == *wanted + '\n' : observed == "\n";
    for (const Conversation& conversation : conversations(scene)) {
        if (!one_more || conversation.peer.empty() || conversation.peer != scene.seen.failure->peer) continue;
        const SeenCall* const last = last_word(conversation.calls);
        if (last != nullptr && last->call->data.ends_with('\n'))
            return {newline_finding(scene, "send.newline-added", *last)};
    }
    return {};
}

/// A typed line holds a blank, and what went out is its first word.
Findings detect_word_for_line(const Scene& scene) {
    if (!scene.seen.failure) return {};
    std::map<int, Bytes> lines;  // by program
    for (const SeenCall& one : scene.own) {
        Bytes& line = lines[one.call->program];
        if (one.family == "read" && one.is_on("stdin") && one.call->data.ends_with('\n')) line = one.call->data;
        if (one.family != "send" || one.moved() == 0) continue;
        const std::size_t blank = line.find(' ');
        if (blank == Bytes::npos || blank == 0) continue;
        const Bytes word = line.substr(0, blank);
        if (one.call->data != word && one.call->data != word + '\n') continue;
        return {finding_at(scene, "input.word-for-line", one,
                           {{"line", shown_bytes(line)}, {"text", shown_bytes(one.call->data)}})};
    }
    return {};
}

/// All is right on stdout but for the newline at the end: there is none, or one too many.
Findings detect_newline_of_output(const Scene& scene) {
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const auto wanted = fixed_bytes(expanded(claim->pattern, scene.seen.port));
        const std::string stream = claim->on_stderr ? "stderr" : "stdout";
        const Bytes output = scene.output(claim->program, stream);
        if (!wanted || wanted->empty() || output.empty()) continue;
        const bool missing = *wanted == output + '\n', added = output == *wanted + '\n';
        if (!missing && !added) continue;
        const SeenCall* last = nullptr;
        for (const SeenCall& one : scene.calls) {
            if (one.family == "write" && one.is_on(stream) && one.moved() > 0) last = &one;
        }
        if (last == nullptr) continue;
        return {finding_at(scene, missing ? "output.newline-missing" : "output.newline-added", *last,
                           {{"stream", stream}, {"text", shown_bytes(last->call->data)}})};
    }
    return {};
}

}  // namespace socklings
