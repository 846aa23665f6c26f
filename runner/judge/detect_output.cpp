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
    for (const SeenCall& one : scene.calls) {
        if (one.index <= receive.index || one.call->program != receive.call->program) continue;
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

/// The pattern is found on the other stream, and says something that is not found everywhere.
bool is_on_other_stream(const Scene& scene, const OutputClaim& claim) {
    const Pattern wanted = expanded(claim.pattern, scene.seen.port);
    const Bytes here = scene.output(claim.program, claim.on_stderr ? "stderr" : "stdout");
    const Bytes there = scene.output(claim.program, claim.on_stderr ? "stdout" : "stderr");
    const bool says_something = first_difference(wanted, "").has_value();
    return says_something && !there.empty() && first_difference(wanted, here) && !first_difference(wanted, there);
}

const SeenCall* first_write(const Scene& scene, const std::string& program, const std::string& stream) {
    const std::vector<int> runs = scene.runs_of(program);
    for (const SeenCall& one : scene.calls) {
        const bool of_program = std::find(runs.begin(), runs.end(), one.call->program) != runs.end();
        if (of_program && one.family == "write" && one.is_on(stream) && one.moved() > 0) return &one;
    }
    return nullptr;
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

/// What a claim or a verb wants on one stream stands whole on the other.
Findings detect_wrong_stream(const Scene& scene) {
    Findings findings;
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        if (!is_on_other_stream(scene, *claim)) continue;
        const std::string wanted = claim->on_stderr ? "stderr" : "stdout",
                          actual = claim->on_stderr ? "stdout" : "stderr";
        if (const SeenCall* const write = first_write(scene, claim->program, actual)) {
            findings.push_back(
                finding_at(scene, "output.wrong-stream", *write, {{"wanted", wanted}, {"actual", actual}}));
        }
    }
    const Verb* const verb = scene.failed_verb();
    const auto* const see = verb != nullptr ? std::get_if<See>(&verb->action) : nullptr;
    if (see == nullptr) return findings;
    const std::string wanted = see->on_stderr ? "stderr" : "stdout", actual = see->on_stderr ? "stdout" : "stderr";
    const Pattern pattern = expanded(see->pattern, scene.seen.port);
    const Bytes there = scene.output(see->program, actual);
    if (!find_in(pattern, "", 0, true) && find_in(pattern, there, 0, true)) {
        if (const SeenCall* const write = first_write(scene, see->program, actual)) {
            findings.push_back(
                finding_at(scene, "output.wrong-stream", *write, {{"wanted", wanted}, {"actual", actual}}));
        }
    }
    return findings;
}

}  // namespace socklings
