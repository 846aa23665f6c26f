#include <algorithm>
#include <map>

#include "judge/conversation.hpp"
#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/bytes.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

/// What a program printed between a receive and its next one, and the first call that printed it.
struct Printed {
    Bytes bytes;
    const SeenCall* call = nullptr;
};

Printed printed_after(const Scene& scene, const SeenCall& receive) {
    Printed printed;
    for (const SeenCall& one : Scene::after(scene.calls, receive.index)) {
        if (one.call->program != receive.call->program) continue;
        if (one.family == "recv") break;
        if (one.family != "write" || !one.is_on("stdout")) continue;
        if (printed.call == nullptr) printed.call = &one;
        printed.bytes += one.call->data;
    }
    return printed;
}

/// Bytes that no program prints on purpose behind a text.
bool is_rubbish(const Bytes& bytes) {
    const Bytes start = bytes.substr(0, 8);
    const bool control = std::any_of(start.begin(), start.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\t' && c != '\r' && c != '\x1B' && c != '\0';
    });
    return control || !is_utf8(bytes);
}

/// What printing found behind the received bytes: the tail of an earlier, longer message, or rubbish. Empty: neither.
Bytes beyond(const Bytes& printed, const Bytes& received, const Bytes& earlier) {
    const std::size_t at = printed.rfind(received);
    if (at == Bytes::npos) return "";
    const Bytes rest = printed.substr(at + received.size());
    if (earlier.size() >= received.size() + 2 && rest.starts_with(earlier.substr(received.size())))
        return earlier.substr(received.size());
    return is_rubbish(rest) ? rest : "";
}

}  // namespace

/// The print shows the received bytes, and right behind them what only lay in the buffer.
Findings detect_missing_terminator(const Scene& scene) {
    std::map<std::string, Bytes> longest_before;
    for (const SeenCall& one : scene.own) {
        if (one.family != "recv" || one.moved() == 0 || one.call->data.size() != one.moved()) continue;
        Bytes& earlier = longest_before[object_of(*one.call)];
        const Printed printed = printed_after(scene, one);
        if (printed.call != nullptr && one.moved() >= 2) {
            const Bytes extra = beyond(printed.bytes, one.call->data, earlier);
            if (!extra.empty()) {
                return {finding_at(
                    scene, "recv.not-terminated", *printed.call,
                    {{"received", std::to_string(one.moved())},
                     {"text", shown_bytes(one.call->data)},
                     {"extra", shown_bytes(extra, 12)},
                     {"via", printed.call->call->via.empty() ? printed.call->call->name : printed.call->call->via}})};
            }
        }
        // A later message overwrites the start of the buffer; its tail stays from the earlier one.
        earlier = one.call->data + (earlier.size() > one.moved() ? earlier.substr(one.moved()) : "");
    }
    return {};
}

/// Behind the first bytes that a program received the rest of a buffer was printed: zero bytes, where none had come;
/// or, whatever lay there, as much as makes up the room that the receive was given.
Findings detect_printed_buffer(const Scene& scene) {
    for (const Conversation& conversation : conversations(scene)) {
        const auto received = std::find_if(conversation.calls.begin(), conversation.calls.end(),
                                           [](const SeenCall& one) { return one.family == "recv" && one.moved() > 0; });
        if (received == conversation.calls.end() || received->call->data.find('\0') != Bytes::npos) continue;
        const Bytes output = output_of(scene.seen, conversation.program, "stdout");
        const std::size_t size = received->moved(), room = received->call->asked.value_or(0);
        const std::size_t at = output.find(received->call->data);
        if (at == Bytes::npos || output.size() - at <= size) continue;
        const std::size_t printed = output.size() - at;
        // Many leave one byte of the buffer for a NUL.
        const bool whole = room > size && (printed % room == 0 || printed % (room + 1) == 0);
        if (!whole && output[at + size] != '\0') continue;
        for (const SeenCall& print : Scene::after(scene.calls, received->index)) {
            if (print.family != "write" || !print.is_on("stdout") || print.call->program != conversation.program)
                continue;
            return {finding_at(scene, "output.wrong-length", print,
                               {{"printed", std::to_string(printed)}, {"received", std::to_string(size)}})};
        }
    }
    return {};
}

/// perror had no error to tell: the test before it takes a success for a failure.
Findings detect_perror_of_success(const Scene& scene) {
    for (const SeenCall& one : scene.own) {
        const bool by_perror = one.call->via == "perror" && one.is_on("stderr");
        if (!by_perror || !one.call->data.ends_with(": Success\n")) continue;
        return {finding_at(scene, "perror.success", one, {{"text", shown_bytes(one.call->data)}})};
    }
    return {};
}

}  // namespace socklings
