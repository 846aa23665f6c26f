#include <algorithm>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

bool reads(const SeenCall& one) { return one.family == "recv" || one.family == "read"; }

bool takes_data(const SeenCall& one) { return one.family == "send" || one.family == "write"; }

/// Errors after which trying again is right.
bool may_be_tried_again(const std::string& error) { return error == "EINTR" || error == "EAGAIN"; }

/// True where one call serves several descriptors: then the order of reads says nothing.
bool serves_several(const Scene& scene, int program) {
    return std::any_of(scene.own.begin(), scene.own.end(), [&](const SeenCall& one) {
        const std::string& family = one.family;
        const bool several =
            family == "poll" || family == "select" || family == "epoll_wait" || family == "fork" || family == "thread";
        return one.call->program == program && several;
    });
}

/// The size of the message that is still incomplete after `received` bytes; nothing where a message has just ended.
std::optional<std::size_t> open_message(const std::vector<std::size_t>& messages, std::size_t received) {
    std::size_t end = 0;
    for (const std::size_t size : messages) {
        if (received <= end) return std::nullopt;
        if (received < end + size) return size;
        end += size;
    }
    return std::nullopt;
}

/// What shows that a program took the bytes of `receive` for a whole message: it did not receive on, but …
bool goes_on(const Scene& scene, const Conversation& conversation, const SeenCall& receive) {
    for (const SeenCall& one : Scene::after(scene.own, receive.index)) {
        if (one.call->program != conversation.program) continue;
        const bool on_it = object_of(*one.call) == conversation.object;
        if (on_it && one.family == "recv") return false;
        if (on_it && one.failed()) return false;
        if (on_it && one.family == "close") return true;                            // … ended the connection,
        if (conversation.by_connect && on_it && one.family == "send") return true;  // … asked for the next answer,
        if (conversation.by_connect && one.is_on("stdin")) return true;             // … or asked its user.
    }
    return scene.run(conversation.program).exit_code == 0;
}

}  // namespace

/// The same error three times in a row at one place, or a data length of -1 right after a failed read.
Findings detect_unchecked_result(const Scene& scene) {
    Findings findings;
    for (std::size_t i = 0; i < scene.own.size(); ++i) {
        const SeenCall& one = scene.own[i];
        if (!reads(one) || !one.failed() || may_be_tried_again(one.call->error)) continue;
        std::size_t repeats = 0;
        bool used_as_length = false;
        for (std::size_t next = i + 1; next < scene.own.size(); ++next) {
            const SeenCall& later = scene.own[next];
            if (later.call->program != one.call->program || later.call->thread != one.call->thread) continue;
            const bool again = reads(later) && object_of(*later.call) == object_of(*one.call);
            if (again && (!later.failed() || later.call->error != one.call->error)) break;
            if (again) ++repeats;
            // As a size_t, -1 is the largest there is.
            if (repeats == 0 && takes_data(later) && later.call->asked > static_cast<std::size_t>(-1) / 2)
                used_as_length = true;
        }
        if (repeats < 2 && !used_as_length) continue;
        const std::string code = one.family == "recv" ? "recv.result-unchecked" : "read.result-unchecked";
        findings.push_back(finding_at(scene, code, one));
        break;
    }
    return findings;
}

/// The end of a connection was read three times without anything between that could change it.
Findings detect_ignored_end(const Scene& scene) {
    for (const Conversation& conversation : conversations(scene)) {
        const SeenCall* first = nullptr;
        std::size_t ends = 0;
        for (const SeenCall& one : conversation.calls) {
            if (one.family != "recv" || one.call->result != 0 || one.call->asked == std::size_t{0}) continue;
            if (first == nullptr) first = &one;
            ++ends;
        }
        if (ends >= 3) return {finding_at(scene, "recv.eof-ignored", *first)};
    }
    return {};
}

/// Fewer bytes than the message has, and the program went on as if that were all.
Findings detect_short_receive(const Scene& scene) {
    for (const Conversation& conversation : conversations(scene)) {
        if (conversation.peer.empty() || serves_several(scene, conversation.program)) continue;
        if (!scene.run(conversation.program).signal.empty()) continue;
        const std::vector<std::size_t> messages = messages_to_program(scene, conversation.peer);
        std::size_t received = 0;
        for (const SeenCall& one : conversation.calls) {
            if (one.family != "recv" || one.moved() == 0) continue;
            if (has_name(*one.call, "flags", "MSG_PEEK")) continue;
            // Who has received a part already knows that a message comes in parts.
            const bool begins = !open_message(messages, received);
            received += one.moved();
            const auto size = open_message(messages, received);
            if (!begins || !size || !goes_on(scene, conversation, one)) continue;
            return {finding_at(scene, "recv.short", one,
                               {{"received", std::to_string(one.moved())}, {"wanted", std::to_string(*size)}})};
        }
    }
    return {};
}

/// A given file of which less was read than it holds, by reads that all brought something, and then it was closed.
Findings detect_short_read(const Scene& scene) {
    for (const GivenFile& given : scene.scenario.given) {
        std::size_t total = 0;
        const SeenCall* last = nullptr;
        bool stopped_early = true;
        for (const SeenCall& one : scene.own) {
            if (one.family != "read" || !one.is_on("file")) continue;
            const std::string object = object_of(*one.call);
            if (object != given.path && !object.ends_with('/' + given.path)) continue;
            stopped_early = stopped_early && one.moved() > 0;
            total += one.moved();
            last = &one;
        }
        if (last == nullptr || !stopped_early || total >= given.content.size() ||
            scene.run(last->call->program).exit_code != 0)
            continue;
        return {finding_at(scene, "read.short", *last,
                           {{"received", std::to_string(total)}, {"wanted", std::to_string(given.content.size())}})};
    }
    return {};
}

/// The script saw a reset, after the program had closed a socket that still held bytes, or had exited with it (RFC
/// 1122, 4.2.2.13). Where recv() was given no memory to put them into, that is the cause.
Findings detect_unread_reset(const Scene& scene) {
    if (!scene.failed_with("reset")) return {};
    for (const Conversation& conversation : conversations(scene)) {
        if (conversation.peer != scene.seen.failure->peer) continue;
        std::size_t sent = 0, received = 0;
        const SeenCall* close = nullptr;
        for (const Event& event : scene.seen.events) {
            const auto* const act = std::get_if<PeerEvent>(&event);
            if (act != nullptr && act->peer == conversation.peer && act->action == "sends") sent += act->data.size();
        }
        for (const SeenCall& one : conversation.calls) {
            if (one.family == "recv") received += one.moved();
            if (one.family == "recv" && one.call->error == "EFAULT") return {finding_at(scene, "call.failed", one)};
            if (one.family == "close" && one.succeeded()) close = &one;
        }
        if (close == nullptr && scene.run(conversation.program).exit_code && !conversation.calls.empty())
            close = &conversation.calls.back();
        if (received >= sent || close == nullptr) continue;
        return {finding_at(scene, "end.reset-unread", *close, {{"unread", std::to_string(sent - received)}})};
    }
    return {};
}

}  // namespace socklings
