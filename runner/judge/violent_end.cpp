#include <algorithm>
#include <array>
#include <string_view>

#include "judge/claim.hpp"
#include "judge/finding.hpp"

namespace socklings {

namespace {

constexpr std::array<std::string_view, 4> named_limits{"cpu", "memory", "output", "wall"};

/// The last call of a program's before it ended; nullptr where it made none of its own.
const SeenCall* last_call(const Scene& scene, int program) {
    const SeenCall* last = nullptr;
    for (const SeenCall& one : scene.own) {
        if (one.call->program == program) last = &one;
    }
    return last;
}

/// The last line that says something.
std::string last_line(const Bytes& text) {
    const auto end = text.find_last_not_of("\r\n");
    if (end == Bytes::npos) return "";
    const auto begin = text.find_last_of("\r\n", end);
    return text.substr(begin == Bytes::npos ? 0 : begin + 1, end - (begin == Bytes::npos ? 0 : begin + 1) + 1);
}

/// By the signal and by what the C and C++ libraries say before they call abort().
std::string code_of_signal(const std::string& signal, const Bytes& errors) {
    if (signal == "SIGFPE") return "arithmetic.division";
    if (signal != "SIGABRT") return "exit.signal";
    if (errors.find("stack smashing detected") != Bytes::npos) return "exit.stack-smashed";
    if (errors.find("terminate called") != Bytes::npos) return "exit.exception";
    return "exit.abort";
}

}  // namespace

std::optional<Finding> violent_end(const Scene& scene, int program) {
    const ProgramRun& run = scene.run(program);
    if (!run.limit.empty()) {
        const bool named = std::find(named_limits.begin(), named_limits.end(), run.limit) != named_limits.end();
        const std::string code = named ? "limit." + run.limit : "limit.other";
        const SeenCall* const last = last_call(scene, program);
        if (last != nullptr) return finding_at(scene, code, *last, {{"limit", run.limit}});
        return finding_of(scene, code, program, {{"limit", run.limit}, {"call", ""}});
    }
    if (run.signal.empty() || run.stopped_by_us) return std::nullopt;
    if (run.signal == "SIGPIPE") {
        const SeenCall* const last = last_call(scene, program);
        if (last != nullptr && (last->family == "send" || last->family == "write"))
            return finding_at(scene, "send.sigpipe", *last);
    }
    const Bytes errors = output_of(scene.seen, program, "stderr");
    const std::string line = run.signal_site ? std::to_string(run.signal_site->line) : "?";
    Finding finding = finding_of(scene, code_of_signal(run.signal, errors), program,
                                 {{"signal", run.signal},
                                  {"text", shown_bytes(last_line(errors), 60)},
                                  {"line", line},
                                  {"message", run.signal}});
    finding.site = run.signal_site;
    return finding;
}

}  // namespace socklings
