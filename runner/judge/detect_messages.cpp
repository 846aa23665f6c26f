#include <algorithm>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"

// Messages that end with a newline, and a stream that knows nothing of them.
namespace socklings {

namespace {

std::string count(std::size_t number) { return std::to_string(number); }

std::size_t newlines_in(const Bytes& bytes) {
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

/// What `conversation` sent after an event, up to its next receive that brought something.
std::vector<const SeenCall*> answers_after(const Conversation& conversation, std::size_t event) {
    std::vector<const SeenCall*> answers;
    for (const SeenCall& one : Scene::after(conversation.calls, event)) {
        if (one.family == "recv" && one.moved() > 0) break;
        if (one.family == "send" && one.moved() > 0) answers.push_back(&one);
    }
    return answers;
}

/// The conversation at which the script failed; nullptr where it failed elsewhere.
const Conversation* failed_conversation(const Scene& scene, const std::vector<Conversation>& all) {
    const Conversation* found = nullptr;
    for (const Conversation& one : all) {
        if (scene.seen.failure && !one.peer.empty() && one.peer == scene.seen.failure->peer) found = &one;
    }
    return found;
}

const SeenCall* last_receive(const Conversation& conversation) {
    const SeenCall* last = nullptr;
    for (const SeenCall& one : conversation.calls) {
        if (one.family == "recv" && one.moved() > 0) last = &one;
    }
    return last;
}

}  // namespace

/// A receive of no bytes at all: its 0 says nothing of the peer (recv(2)).
Findings detect_no_room(const Scene& scene) {
    for (const SeenCall& one : scene.own) {
        if (one.family == "recv" && one.call->asked == std::size_t{0} && one.call->result == 0)
            return {finding_at(scene, "recv.no-room", one)};
    }
    return {};
}

/// One receive brought several lines, the peer waits for an answer to each, and there was one for all of them.
Findings detect_several_messages(const Scene& scene) {
    const std::vector<Conversation> all = conversations(scene);
    const Conversation* const conversation = failed_conversation(scene, all);
    const auto wanted = wanted_bytes(scene);
    const SeenCall* const receive = conversation != nullptr ? last_receive(*conversation) : nullptr;
    if (receive == nullptr || !wanted) return {};
    const std::size_t lines = newlines_in(receive->call->data);
    const auto answers = answers_after(*conversation, receive->index);
    // Where what came is wanted back as it is, one answer is enough.
    if (lines < 2 || answers.size() != 1 || wanted->starts_with(receive->call->data)) return {};
    const Bytes& answer = answers.front()->call->data;
    if (answer != scene.seen.failure->observed || answer.size() >= wanted->size()) return {};
    return {finding_at(scene, "recv.several-messages", *receive,
                       {{"count", count(lines)}, {"text", shown_bytes(receive->call->data)}})};
}

/// The part of a line that came without its newline is in no answer, though the peer waits for the whole line.
Findings detect_lost_rest(const Scene& scene) {
    const std::vector<Conversation> all = conversations(scene);
    const Conversation* const conversation = failed_conversation(scene, all);
    const auto wanted = wanted_bytes(scene);
    if (conversation == nullptr || !wanted) return {};
    Bytes rest;
    const SeenCall* brought = nullptr;
    const auto is_echoed = [&](const SeenCall& receive) {
        std::size_t answered = 0;
        for (const SeenCall* answer : answers_after(*conversation, receive.index))
            answered += answer->call->asked.value_or(0);
        return answered >= receive.moved();
    };
    for (const SeenCall& one : conversation->calls) {
        if (one.family != "recv" || !one.call->result || one.failed()) continue;
        const bool ends = one.call->result == 0 && one.call->asked != std::size_t{0};
        const std::size_t newline = one.call->data.find('\n');
        if (!rest.empty() && !is_echoed(*brought) && (ends || newline != Bytes::npos)) {
            const Bytes line = rest + (ends ? Bytes() : one.call->data.substr(0, newline + 1));
            const auto answers = answers_after(*conversation, one.index);
            const bool answered = std::any_of(answers.begin(), answers.end(), [&](const SeenCall* answer) {
                return answer->call->data.find(rest) != Bytes::npos;
            });
            const bool is_wanted = wanted->find(line) != Bytes::npos;
            if (is_wanted && !answered && (ends || !answers.empty()))
                return {finding_at(scene, "recv.rest-lost", *brought,
                                   {{"size", count(rest.size())}, {"text", shown_bytes(rest)}})};
        }
        const std::size_t last_newline = one.call->data.rfind('\n');
        rest = last_newline == Bytes::npos ? rest + one.call->data : one.call->data.substr(last_newline + 1);
        if (one.moved() > 0) brought = &one;
    }
    return {};
}

/// The peer wants silence until its line is whole, and what came of it was answered.
Findings detect_answered_part(const Scene& scene) {
    const Verb* const verb = scene.failed_verb();
    const bool wants_silence = verb != nullptr && std::holds_alternative<Quiet>(verb->action);
    const std::vector<Conversation> all = conversations(scene);
    const Conversation* const conversation = failed_conversation(scene, all);
    const SeenCall* const receive = conversation != nullptr ? last_receive(*conversation) : nullptr;
    if (!wants_silence || receive == nullptr || receive->call->data.ends_with('\n')) return {};
    if (answers_after(*conversation, receive->index).empty()) return {};
    return {finding_at(scene, "recv.part-answered", *receive,
                       {{"size", count(receive->moved())}, {"text", shown_bytes(receive->call->data)}})};
}

/// After a short send the next one takes the same bytes again, and the peer gets what it does not want.
Findings detect_repeated_send(const Scene& scene) {
    const std::vector<Conversation> all = conversations(scene);
    const Conversation* const conversation = failed_conversation(scene, all);
    if (conversation == nullptr || !scene.failed_with("mismatch")) return {};
    const SeenCall* before = nullptr;
    for (const SeenCall& one : conversation->calls) {
        if (one.family != "send" || one.moved() == 0) continue;
        const bool was_short = before != nullptr && before->call->asked > before->moved();
        const Bytes& bytes = one.call->data;
        // Bytes that are all alike look the same wherever they begin.
        const bool tells = bytes.find_first_not_of(bytes.front()) != Bytes::npos;
        if (was_short && tells && before->call->data.starts_with(bytes.substr(0, before->moved())))
            return {finding_at(scene, "send.repeats", one, {{"text", shown_bytes(bytes)}})};
        before = &one;
    }
    return {};
}

}  // namespace socklings
