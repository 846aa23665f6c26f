#include "judge/claim.hpp"
#include "judge/finding.hpp"
#include "judge/hang.hpp"

namespace socklings {

Phrase how_it_ended(const ProgramRun& run) {
    if (!run.limit.empty()) return {"observed.limit", {{"limit", run.limit}, {"program", run.name}}};
    if (!run.signal.empty()) return {"observed.signal", {{"signal", run.signal}, {"program", run.name}}};
    if (run.exit_code) return {"observed.exit", {{"code", std::to_string(*run.exit_code)}, {"program", run.name}}};
    return {"observed.still-running", {{"program", run.name}}};
}

ClaimResult check(const ExitClaim& claim, const Scene& scene) {
    ClaimResult result;
    const std::vector<int> runs = scene.runs_of(claim.program);
    const std::string wanted = std::to_string(claim.code);
    result.expected = {"expected.exit", {{"code", wanted}, {"program", claim.program}}};
    if (runs.empty()) {
        result.observed = {"observed.not-started", {{"program", claim.program}}};
        return result;
    }
    const int program = runs.back();
    const ProgramRun& run = scene.run(program);
    result.expected.arguments["program"] = run.name;
    result.holds = run.exit_code == claim.code;
    if (result.holds) return result;
    result.observed = how_it_ended(run);
    if (auto end = violent_end(scene, program)) {
        result.findings.push_back(std::move(*end));
    } else if (auto hanging = hang(scene); hanging && !run.exit_code) {
        result.findings.push_back(std::move(*hanging));
    } else if (run.exit_code) {
        result.findings.push_back(
            finding_of(scene, "exit.code", program, {{"code", std::to_string(*run.exit_code)}, {"wanted", wanted}}));
    }
    return result;
}

}  // namespace socklings
