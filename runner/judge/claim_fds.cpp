#include "judge/claim.hpp"
#include "judge/finding.hpp"

namespace socklings {

ClaimResult check(const FdsClaim& claim, const Scene& scene) {
    ClaimResult result;
    result.expected = {"expected.fds-closed", {}};
    const std::vector<int> runs = scene.runs_of(claim.program);
    bool all_ended = !runs.empty();
    for (const int program : runs) {
        const ProgramRun& run = scene.run(program);
        if (!run.exit_code) {
            all_ended = false;
            result.observed = how_it_ended(run);
            continue;
        }
        for (const Descriptor& open : run.open_at_exit) {
            const std::string number = std::to_string(open.number);
            result.observed = {"observed.fd-open", {{"fd", number}, {"object", open.object}}};
            for (const SeenCall& one : scene.own) {
                const auto& made = one.call->made;
                if (one.call->program != program || !made || made->number != open.number || made->object != open.object)
                    continue;
                result.call = one.index;
            }
            const SeenCall* const maker = scene.call_at(result.call);
            Finding finding =
                maker != nullptr ? finding_at(scene, "fd.not-closed", *maker, {{"fd", number}})
                                 : finding_of(scene, "fd.not-closed", program, {{"fd", number}, {"call", open.object}});
            finding.weight = Weight::mistake;
            result.findings.push_back(std::move(finding));
        }
    }
    if (runs.empty()) result.observed = {"observed.not-started", {{"program", claim.program}}};
    result.holds = all_ended && result.findings.empty();
    return result;
}

}  // namespace socklings
