#include <algorithm>

#include "judge/claim.hpp"
#include "judge/finding.hpp"
#include "observe/match.hpp"

namespace socklings {

ClaimResult check(const OutputClaim& claim, const Scene& scene) {
    ClaimResult result;
    const std::string stream = claim.on_stderr ? "stderr" : "stdout";
    const Pattern wanted = expanded(claim.pattern, scene.seen.port);
    const Bytes output = scene.output(claim.program, stream);
    const auto differs_at = first_difference(wanted, output);
    result.holds = !differs_at;
    for (const SeenCall& one : scene.own) {
        if (one.is_on(stream) && one.family == "write" && one.moved() > 0) result.call = one.index;
    }
    if (result.holds) return result;

    const auto fixed = fixed_bytes(wanted);
    const std::string shown = fixed.value_or(describe(wanted));
    // Of a text in any words there is nothing to compare.
    const bool any_text = is_any_text(wanted);
    if (!any_text) result.mismatch = Mismatch{shown, output, !fixed, *differs_at};
    result.expected = {any_text                  ? "expected.any-text"
                       : fixed && fixed->empty() ? "expected.no-output"
                                                 : "expected.output",
                       {{"stream", stream}, {"text", shown_bytes(shown, 48)}}};
    result.observed = {
        output.empty() ? "observed.no-output" : "observed.output",
        {{"stream", stream}, {"text", shown_bytes(output, 48)}, {"size", std::to_string(output.size())}}};

    const std::vector<int> runs = scene.runs_of(claim.program);
    const int program = runs.empty() ? 0 : runs.back();
    const std::map<std::string, std::string> arguments{
        {"stream", stream},
        {"offset", std::to_string(*differs_at)},
        {"size", std::to_string(output.size())},
        {"more", std::to_string(output.size() - std::min(output.size(), shown.size()))},
        {"text", shown_bytes(output, 16)}};
    const bool and_more = fixed && output.size() > fixed->size() && output.find(*fixed) != output.npos;
    const std::string code = output.empty()            ? "output.missing"
                             : fixed && fixed->empty() ? "output.unexpected"
                             : and_more                ? "output.around"
                                                       : "output.mismatch";
    const SeenCall* const last = scene.call_at(result.call);
    result.findings.push_back(last != nullptr ? finding_at(scene, code, *last, arguments)
                                              : finding_of(scene, code, program, arguments));
    for (Finding& finding : why_no_further(scene, runs)) result.findings.push_back(std::move(finding));
    return result;
}

}  // namespace socklings
