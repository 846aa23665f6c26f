#include "judge/claim.hpp"

namespace socklings {

Finding build_finding(const BuildFacts& build, Weight weight) {
    Finding finding;
    finding.code = build.ok ? "build.warning" : "build.error";
    finding.weight = weight;
    if (build.ok) finding.arguments = {{"count", std::to_string(build.warnings)}};
    if (build.message) {
        if (build.message->line > 0) finding.site = Site{build.message->file, build.message->line, ""};
        finding.explanation = build.message->explanation;
    }
    return finding;
}

ClaimResult check(const BuildsClaim& claim, const BuildFacts& build) {
    ClaimResult result;
    const bool clean = build.warnings == 0;
    result.holds = build.ok && (clean || !claim.without_warnings);
    if (result.holds) return result;
    result.expected = {claim.without_warnings ? "expected.no-warnings" : "expected.build", {}};
    if (build.ok) {
        result.observed = {"observed.warnings", {{"count", std::to_string(build.warnings)}}};
    } else {
        result.observed = {"observed.build-error", {}};
    }
    result.findings.push_back(build_finding(build, Weight::mistake));
    return result;
}

}  // namespace socklings
