#include "judge/claim.hpp"

namespace socklings {

ClaimResult check(const BuildsClaim& claim, const BuildFacts& build) {
    ClaimResult result;
    const bool clean = build.warnings == 0;
    result.holds = build.ok && (clean || !claim.without_warnings);
    if (result.holds) return result;
    const std::map<std::string, std::string> count{{"count", std::to_string(build.warnings)}};
    result.expected = {claim.without_warnings ? "expected.no-warnings" : "expected.build", {}};
    if (build.ok) {
        result.observed = {"observed.warnings", count};
        result.findings.push_back({"build.warning", Weight::mistake, false, {}, std::nullopt, count});
    } else {
        result.observed = {"observed.build-error", {}};
        result.findings.push_back({"build.error", Weight::mistake, false, {}, std::nullopt, {}});
    }
    return result;
}

}  // namespace socklings
