#include "judge/judge.hpp"

#include <algorithm>
#include <type_traits>

#include "judge/claim.hpp"
#include "judge/detectors.hpp"

// Steps are judged in order, each by its claims against what was seen of its scenario. Claims say what is not as it
// should be; detectors look for the cause. They are asked about the scenario of the first failed step alone: what a
// half-done program does later says nothing.
namespace socklings {

namespace {

class Judgement {
public:
    Judgement(const Lesson& lesson, const std::vector<Observation>& seen, const BuildFacts& build)
        : lesson_(lesson), build_(build) {
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (const Scenario* const scenario = lesson.scenario(seen[i].scenario))
                scenes_.emplace_back(lesson, *scenario, seen[i], i);
        }
    }

    Verdict verdict() {
        Verdict verdict;
        verdict.lesson = lesson_.entry.id;
        bool all_passed = true, failed = false;
        for (const Step& step : lesson_.steps) {
            StepVerdict one = judge_step(step);
            if (one.status == StepStatus::failed && failed) one = not_reached(std::move(one));
            if (one.status == StepStatus::failed) explain(step, one);
            failed = failed || one.status == StepStatus::failed;
            all_passed = all_passed && one.status == StepStatus::passed;
            verdict.steps.push_back(std::move(one));
        }
        verdict.outcome = all_passed ? Outcome::passed : Outcome::failed;
        verdict.error = first_error();
        if (!verdict.error.empty()) verdict.outcome = Outcome::error;
        verdict.advice = advice(verdict);
        return verdict;
    }

private:
    [[nodiscard]] const Scene* scene_of(const Step& step) const {
        const auto found = std::find_if(scenes_.begin(), scenes_.end(),
                                        [&](const Scene& one) { return one.scenario.name == step.scenario; });
        return found == scenes_.end() ? nullptr : &*found;
    }

    [[nodiscard]] StepVerdict judge_step(const Step& step) const {
        StepVerdict verdict;
        verdict.id = step.id;
        verdict.scenario = step.scenario;
        if (!build_.ok) return with(std::move(verdict), check(BuildsClaim{}, build_), nullptr);
        const Scene* const scene = scene_of(step);
        if (scene != nullptr && scene->seen.error) {
            verdict.status = StepStatus::error;
            return verdict;
        }
        for (const Claim& claim : step.claims) {
            if (scene == nullptr && !needs_no_scene(claim)) return verdict;
            const ClaimResult result = check_any(scene, claim);
            verdict = with(std::move(verdict), result, scene);
            if (!result.holds) return verdict;
        }
        return verdict;
    }

    [[nodiscard]] static bool needs_no_scene(const Claim& claim) {
        return std::holds_alternative<BuildsClaim>(claim) || std::holds_alternative<DoctorClaim>(claim);
    }

    [[nodiscard]] ClaimResult check_any(const Scene* scene, const Claim& claim) const {
        return std::visit(
            [&](const auto& one) {
                using Kind = std::decay_t<decltype(one)>;
                if constexpr (std::is_same_v<Kind, BuildsClaim> || std::is_same_v<Kind, DoctorClaim>)
                    return check(one, build_);
                else
                    return check(one, *scene);
            },
            claim);
    }

    /// The verdict after one more claim: the first claim that names a call, or fails, gives the step its call.
    [[nodiscard]] static StepVerdict with(StepVerdict verdict, const ClaimResult& result, const Scene* scene) {
        verdict.status = result.holds ? StepStatus::passed : StepStatus::failed;
        if (scene != nullptr && result.call && (!verdict.call || !result.holds))
            verdict.call = Where{scene->index, result.call};
        if (result.holds) return verdict;
        verdict.expected = result.expected;
        verdict.observed = result.observed;
        verdict.mismatch = result.mismatch;
        verdict.findings = result.findings;
        return verdict;
    }

    [[nodiscard]] static StepVerdict not_reached(StepVerdict verdict) {
        StepVerdict plain;
        plain.id = std::move(verdict.id);
        plain.scenario = std::move(verdict.scenario);
        return plain;
    }

    /// Adds what the detectors find in the scenario of the first failed step.
    void explain(const Step& step, StepVerdict& verdict) const {
        const Scene* const scene = scene_of(step);
        if (scene != nullptr && build_.ok) {
            for (Finding& finding : detect_all(*scene)) {
                weigh_memory(finding, *scene, verdict.mismatch.has_value());
                if (finding.weight == Weight::mistake) verdict.findings.push_back(std::move(finding));
            }
        }
        rank(verdict.findings);
    }

    [[nodiscard]] std::string first_error() const {
        for (const Scene& scene : scenes_) {
            if (scene.seen.error) return *scene.seen.error;
        }
        return "";
    }

    /// What the detectors advise in any scenario, except what a failed step already says.
    [[nodiscard]] std::vector<Finding> advice(const Verdict& verdict) const {
        std::vector<Finding> all;
        const auto is_said = [&](const Finding& finding) {
            return std::any_of(verdict.steps.begin(), verdict.steps.end(), [&](const StepVerdict& step) {
                return std::any_of(step.findings.begin(), step.findings.end(),
                                   [&](const Finding& other) { return says_the_same(other, finding); });
            });
        };
        if (build_.ok && build_.warnings > 0) {
            Finding warning = build_finding(build_, Weight::advice);
            if (!is_said(warning)) all.push_back(std::move(warning));
        }
        for (const Scene& scene : scenes_) {
            if (scene.seen.error) continue;
            for (Finding& finding : detect_all(scene)) {
                if (finding.weight == Weight::advice && !is_said(finding)) all.push_back(std::move(finding));
            }
        }
        rank(all);
        return all;
    }

    const Lesson& lesson_;
    const BuildFacts& build_;
    std::vector<Scene> scenes_;
};

}  // namespace

Verdict judge(const Lesson& lesson, const std::vector<Observation>& seen, const BuildFacts& build) {
    return Judgement(lesson, seen, build).verdict();
}

}  // namespace socklings
