#include "judge/claim.hpp"
#include "judge/finding.hpp"

namespace socklings {

ClaimResult check(const ChildrenClaim& claim, const Scene& scene) {
    ClaimResult result;
    result.expected = {"expected.no-children", {}};
    result.holds = true;
    for (const int program : scene.runs_of(claim.program)) {
        const ProgramRun& run = scene.run(program);
        if (run.children_left == 0) continue;
        const std::string count = std::to_string(run.children_left);
        result.holds = false;
        result.observed = {"observed.children", {{"count", count}}};
        result.findings.push_back(finding_of(scene, "process.left", program, {{"count", count}}));
    }
    return result;
}

}  // namespace socklings
