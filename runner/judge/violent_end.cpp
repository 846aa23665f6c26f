#include "judge/call_text.hpp"
#include "judge/claim.hpp"
#include "judge/finding.hpp"
#include "judge/hang.hpp"
#include "judge/sanitizer_text.hpp"

namespace socklings {

namespace {

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

/// "std::out_of_range"; empty where none was thrown, or nothing of a type.
std::string thrown_type(const Bytes& errors) {
    return between(errors, "terminate called after throwing an instance of '", "'");
}

/// By the signal and by what the C and C++ libraries say before they call abort().
std::string code_of_signal(const std::string& signal, const Bytes& errors) {
    if (signal == "SIGFPE") return "arithmetic.division";
    if (signal != "SIGABRT") return "exit.signal";
    if (errors.find("stack smashing detected") != Bytes::npos) return "exit.stack-smashed";
    if (errors.find("terminate called") != Bytes::npos)
        return thrown_type(errors) == "std::bad_alloc" ? "limit.memory" : "exit.exception";
    if (errors.find(": Assertion ") != Bytes::npos) return "exit.assertion";
    return "exit.abort";
}

/// What the program said last: of an exception its type, and what it says of itself.
std::string last_words(const Bytes& errors) {
    const std::string type = thrown_type(errors), line = last_line(errors);
    const std::string_view what = "  what():  ";
    if (type.empty()) return line;
    return line.starts_with(what) ? type + ": " + line.substr(what.size()) : type;
}

/// Where the program was when a signal came, or else at its last call: that was on the way to the limit.
Finding limit_finding(const Scene& scene, int program, const std::string& code) {
    const SeenCall* const last = last_call(scene, program);
    const ProgramRun& run = scene.run(program);
    if (last != nullptr && !run.signal_site) return finding_at(scene, code, *last, {{"signal", run.signal}});
    Finding finding = finding_of(scene, code, program,
                                 {{"signal", run.signal}, {"call", last != nullptr ? call_text(*last->call) : "-"}});
    finding.site = run.signal_site;
    return finding;
}

}  // namespace

std::optional<Finding> violent_end(const Scene& scene, int program) {
    const ProgramRun& run = scene.run(program);
    if (!run.limit.empty()) return limit_finding(scene, program, "limit." + run.limit);
    if (run.signal.empty() || run.stopped_by_us) return std::nullopt;
    if (run.signal == "SIGPIPE") {
        const SeenCall* const last = last_call(scene, program);
        if (last != nullptr && (last->family == "send" || last->family == "write"))
            return finding_at(scene, "send.sigpipe", *last);
    }
    const Bytes errors = output_of(scene.seen, program, "stderr");
    const std::string code = code_of_signal(run.signal, errors);
    if (code == "limit.memory") return limit_finding(scene, program, code);
    const std::string line = run.signal_site ? std::to_string(run.signal_site->line) : "?";
    Finding finding = finding_of(scene, code, program,
                                 {{"signal", run.signal},
                                  {"text", shown_bytes(last_words(errors), 120)},
                                  {"line", line},
                                  {"message", run.signal}});
    finding.site = run.signal_site;
    return finding;
}

std::vector<Finding> why_no_further(const Scene& scene, const std::vector<int>& runs) {
    std::vector<Finding> findings;
    if (auto hanging = hang(scene)) findings.push_back(std::move(*hanging));
    for (const int run : runs) {
        if (auto end = violent_end(scene, run)) findings.push_back(std::move(*end));
    }
    return findings;
}

}  // namespace socklings
