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

/// All is right but the newline at the end.
Findings detect_missing_newline(const Scene& scene) {
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const auto wanted = fixed_bytes(expanded(claim->pattern, scene.seen.port));
        const std::string stream = claim->on_stderr ? "stderr" : "stdout";
        if (!wanted || wanted->empty() || *wanted != scene.output(claim->program, stream) + '\n') continue;
        const SeenCall* last = nullptr;
        for (const SeenCall& one : scene.calls) {
            if (one.family == "write" && one.is_on(stream) && one.moved() > 0) last = &one;
        }
        if (last == nullptr) continue;
        return {finding_at(scene, "output.newline-missing", *last,
                           {{"stream", stream}, {"text", shown_bytes(last->call->data)}})};
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
