#include <algorithm>

#include "judge/claim.hpp"
#include "judge/finding.hpp"
#include "judge/hang.hpp"
#include "judge/verb_phrase.hpp"
#include "observe/match.hpp"

namespace socklings {

namespace {

/// How many verbs of the script must have passed.
std::size_t verbs_wanted(const ScriptClaim& claim, const Scenario& scenario) {
    for (std::size_t i = 0; i < scenario.script.size(); ++i) {
        if (!claim.until.empty() && scenario.script[i].mark == claim.until) return i + 1;
    }
    return scenario.script.size();
}

/// The pattern that the failed verb looked for in bytes; nullptr for a verb of another kind.
const Pattern* pattern_of(const Verb* verb) {
    if (verb == nullptr) return nullptr;
    if (const auto* const expect = std::get_if<Expect>(&verb->action)) return &expect->pattern;
    if (const auto* const see = std::get_if<See>(&verb->action)) return &see->pattern;
    return nullptr;
}

/// The bytes that differ, where the failure is about bytes.
std::optional<Mismatch> mismatch_of(const Scene& scene, const ScriptFailure& failure) {
    const Pattern* const pattern = pattern_of(scene.failed_verb());
    const bool more = failure.reason == "unexpected";
    if (failure.observed.empty() || (pattern == nullptr && !more)) return std::nullopt;
    if (pattern != nullptr && is_any_text(*pattern)) return std::nullopt;
    const Pattern looked_for = pattern != nullptr ? expanded(*pattern, scene.seen.port) : Pattern{};
    const auto fixed = fixed_bytes(looked_for);
    // What came was right as far as it went, where the script waits for more.
    const std::size_t differs_at = failure.reason == "mismatch" || more
                                       ? std::min(failure.first_difference, failure.observed.size())
                                       : failure.observed.size();
    return Mismatch{fixed.value_or(describe(looked_for)), failure.observed, !fixed,
                    failure.reason == "not-seen" ? 0 : differs_at};
}

/// The call that belongs to the failure: where the program hangs, else its last send where bytes are wrong, else its
/// last on a socket.
std::optional<std::size_t> call_of(const Scene& scene, const ScriptFailure& failure) {
    if (failure.reason == "stuck" || failure.reason == "spinning") return waiting_call(scene);
    const bool wrong_bytes = failure.reason == "mismatch" || failure.reason == "unexpected";
    std::optional<std::size_t> last;
    for (const SeenCall& one : scene.own) {
        const bool fits = wrong_bytes ? one.family == "send" : one.is_on("socket");
        if (fits && one.call->result) last = one.index;
    }
    return last;
}

/// The run that the failed verb, or else the failure, speaks of.
int program_of(const Scene& scene, const ScriptFailure& failure) {
    const std::vector<int> runs = scene.runs_of(failure.peer);
    if (!failure.peer.empty() && !runs.empty()) return runs.back();
    return scene.seen.programs.empty() ? 0 : static_cast<int>(scene.seen.programs.size()) - 1;
}

Phrase observed_of(const Scene& scene, const ScriptFailure& failure) {
    const int program = program_of(scene, failure);
    std::map<std::string, std::string> arguments{{"peer", failure.peer},
                                                 {"port", std::to_string(scene.seen.port)},
                                                 {"program", scene.program_name(program)},
                                                 {"offset", std::to_string(failure.first_difference)},
                                                 {"size", std::to_string(failure.observed.size())},
                                                 {"text", shown_bytes(failure.observed, 48)}};
    const bool of_program = failure.reason == "exit" || failure.reason == "signal" || failure.reason == "limit" ||
                            failure.reason == "ended";
    if (of_program && !scene.seen.programs.empty()) return how_it_ended(scene.run(program));
    return {"observed.script-" + failure.reason, std::move(arguments)};
}

/// Findings that say no more than how the script failed.
std::vector<Finding> plain_findings(const Scene& scene, const ScriptFailure& failure,
                                    std::optional<std::size_t> call_index) {
    static const std::map<std::string, std::string> codes{
        {"mismatch", "reply.mismatch"}, {"unexpected", "reply.unexpected"}, {"not-seen", "output.not-seen"},
        {"closed", "reply.closed"},     {"reset", "reply.reset"},           {"refused", "port.closed"}};
    std::vector<Finding> findings;
    for (std::size_t run = 0; run < scene.seen.programs.size(); ++run) {
        if (auto end = violent_end(scene, static_cast<int>(run))) findings.push_back(std::move(*end));
    }
    if (auto hanging = hang(scene)) {
        findings.push_back(std::move(*hanging));
        return findings;
    }
    const int program = program_of(scene, failure);
    const SeenCall* const call = scene.call_at(call_index);
    const Verb* const verb = scene.failed_verb();
    std::map<std::string, std::string> arguments{{"peer", failure.peer},
                                                 {"offset", std::to_string(failure.first_difference)},
                                                 {"size", std::to_string(failure.observed.size())},
                                                 {"text", shown_bytes(failure.observed)},
                                                 {"wanted", shown_bytes(failure.expected)}};
    if (const auto code = codes.find(failure.reason); code != codes.end()) {
        const auto* const see = verb != nullptr ? std::get_if<See>(&verb->action) : nullptr;
        arguments["stream"] = see != nullptr && see->on_stderr ? "stderr" : "stdout";
        const bool no_text_at_all = see != nullptr && is_any_text(see->pattern) && failure.observed.empty();
        const bool at_call = call != nullptr && failure.reason != "not-seen" && failure.reason != "refused";
        findings.push_back(
            at_call ? finding_at(scene, code->second, *call, arguments)
                    : finding_of(scene, no_text_at_all ? "output.missing" : code->second, program, arguments));
        return findings;
    }
    const bool ended_itself = !scene.seen.programs.empty() && scene.run(program).exit_code.has_value();
    if (!findings.empty() || !ended_itself) return findings;
    const auto* const exit = verb != nullptr ? std::get_if<Exit>(&verb->action) : nullptr;
    const bool ends = verb != nullptr && std::holds_alternative<Ends>(verb->action);
    arguments["code"] = std::to_string(*scene.run(program).exit_code);
    arguments["wanted"] = std::to_string(exit != nullptr ? exit->code : 0);
    findings.push_back(finding_of(scene, exit != nullptr || ends ? "exit.code" : "program.ended", program, arguments));
    return findings;
}

}  // namespace

ClaimResult check(const ScriptClaim& claim, const Scene& scene) {
    ClaimResult result;
    const std::size_t wanted = verbs_wanted(claim, scene.scenario);
    const auto& failure = scene.seen.failure;
    const bool whole = wanted == scene.scenario.script.size();
    result.holds = scene.seen.verbs_passed >= wanted && !(whole && failure);
    if (result.holds) return result;

    const Verb* const verb = scene.failed_verb();
    result.expected = verb != nullptr ? verb_phrase(*verb, scene) : Phrase{"expected.end", {}};
    if (!failure) {
        result.observed = {"observed.script-stopped", {}};
        return result;
    }
    result.call = call_of(scene, *failure);
    result.observed = observed_of(scene, *failure);
    result.mismatch = mismatch_of(scene, *failure);
    result.findings = plain_findings(scene, *failure, result.call);
    return result;
}

}  // namespace socklings
