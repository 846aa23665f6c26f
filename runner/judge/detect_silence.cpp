#include <algorithm>

#include "judge/detectors.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

/// True where the pattern is found in nothing, but in any word.
bool wants_any_text(const Pattern& pattern) {
    return first_difference(pattern, "").has_value() && find_in(pattern, "x", 0, true).has_value();
}

/// The program that should have said something on stderr; nothing where none should, or all that should did.
std::optional<std::string> silent_program(const Scene& scene) {
    for (const OutputClaim* const claim : scene.claims<OutputClaim>()) {
        const bool wanted = claim->on_stderr && wants_any_text(claim->pattern);
        if (wanted && scene.output(claim->program, "stderr").empty()) return claim->program;
    }
    const Verb* const verb = scene.failed_verb();
    const auto* const see = verb != nullptr ? std::get_if<See>(&verb->action) : nullptr;
    if (see == nullptr || !see->on_stderr || !wants_any_text(see->pattern)) return std::nullopt;
    if (!scene.output(see->program, "stderr").empty()) return std::nullopt;
    return see->program;
}

bool is_bad_news(const SeenCall& one) {
    const bool end = one.family == "recv" && one.call->result == 0 && one.call->asked != std::size_t{0};
    return one.failed() || end;
}

}  // namespace

/// A message is wanted on stderr, nothing at all is there, and the program knew: it exited with a failure, or went on
/// after a call that told it, or ended with success after a write that failed. A message on stdout is another mistake.
Findings detect_silence(const Scene& scene) {
    const auto program = silent_program(scene);
    // In a loop without end there is no message because there is no end.
    if (!program || scene.failed_with("spinning")) return {};
    const std::vector<int> runs = scene.runs_of(*program);
    if (runs.empty()) return {};
    const ProgramRun& run = scene.run(runs.back());
    const SeenCall* news = nullptr;
    for (const SeenCall& one : scene.own) {
        if (one.call->program == runs.back() && is_bad_news(one)) news = &one;
    }
    const bool gave_up = run.exit_code.value_or(0) != 0;
    // A write that failed is easily overlooked: nothing after it fails, and the program ends as if all were well.
    const bool may_go_on = !run.exit_code || (news != nullptr && news->family == "write");
    const bool went_on = may_go_on && run.signal.empty() && news != nullptr && news->failed();
    const bool printed = gave_up && !scene.output(*program, "stdout").empty() && scene.scenario.script.empty();
    if (printed || (!gave_up && !went_on)) return {};
    const std::string code = run.exit_code ? std::to_string(*run.exit_code) : "-";
    if (news != nullptr) return {finding_at(scene, "error.silent", *news, {{"code", code}})};
    return {finding_of(scene, "error.silent", runs.back(), {{"code", code}, {"call", "exit(" + code + ")"}})};
}

}  // namespace socklings
