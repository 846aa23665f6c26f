#include "verify/comparison.hpp"

#include <algorithm>

#include "judge/codes.hpp"

namespace socklings {
namespace {

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text.empty() ? "none" : text;
}

std::vector<std::string> passed_steps(const Verdict& verdict) {
    std::vector<std::string> passed;
    for (const StepVerdict& step : verdict.steps) {
        if (step.status == StepStatus::passed) passed.push_back(step.id);
    }
    return passed;
}

std::string place_of_failure(const Outcomes& seen) {
    return "step \"" + seen.fails + "\"" + (seen.code.empty() ? "" : " (" + seen.code + ")");
}

bool advises(const Verdict& verdict, const std::string& code) {
    return std::any_of(verdict.advice.begin(), verdict.advice.end(),
                       [&](const Finding& finding) { return finding.code == code; });
}

bool tells(const Verdict& verdict, const std::string& code) {
    return advises(verdict, code) ||
           std::any_of(verdict.steps.begin(), verdict.steps.end(), [&](const StepVerdict& step) {
               return std::any_of(step.findings.begin(), step.findings.end(),
                                  [&](const Finding& finding) { return finding.code == code; });
           });
}

/// In what the advice, and the codes that a program only comes close to, are not as the label says.
void compare_codes(const Verdict& verdict, const Label& label, std::vector<std::string>& found) {
    for (const std::string& code : label.near) {
        if (tells(verdict, code)) found.push_back("is told " + code + ", to which it only comes close");
    }
    for (const std::string& code : label.advice) {
        if (!advises(verdict, code)) found.push_back("is not advised of " + code);
    }
    for (const Finding& finding : verdict.advice) {
        const bool named = std::find(label.advice.begin(), label.advice.end(), finding.code) != label.advice.end();
        if (!label.sound || named || !is_of_second_lens(finding.code)) continue;
        const std::string line = finding.site ? " at line " + std::to_string(finding.site->line) : "";
        found.push_back("is advised of " + finding.code + line + ", which its label does not name");
    }
    if (label.without_advice && !verdict.advice.empty())
        found.push_back("is advised of " + verdict.advice.front().code + "; it must need no advice");
}

}  // namespace

Outcomes outcomes_of(const Verdict& verdict) {
    for (const StepVerdict& step : verdict.steps) {
        if (step.status != StepStatus::failed) continue;
        return {step.id, step.findings.empty() ? "" : step.findings.front().code};
    }
    return {};
}

std::vector<std::string> differences(const Verdict& verdict, const Label& label) {
    if (verdict.outcome == Outcome::error) return {"cannot be judged: " + verdict.error};
    const Outcomes seen = outcomes_of(verdict);
    std::vector<std::string> found;
    if (seen.fails != label.fails) {
        if (label.fails.empty()) {
            found.push_back("fails at " + place_of_failure(seen) + "; it must pass every step");
        } else if (seen.fails.empty()) {
            found.push_back("passes every step; it must fail at \"" + label.fails + "\"");
        } else {
            found.push_back("fails at " + place_of_failure(seen) + ", not at \"" + label.fails + "\"");
        }
    } else if (!label.code.empty() && seen.code != label.code) {
        const std::string first =
            seen.code.empty() ? "has no finding at step \"" : "is told " + seen.code + " at step \"";
        found.push_back(first + label.fails + "\"; its label says " + label.code);
    }
    if (label.passes) {
        auto passed = passed_steps(verdict), wanted = *label.passes;
        if (!std::is_permutation(passed.begin(), passed.end(), wanted.begin(), wanted.end())) {
            found.push_back("passes these steps: " + listed(passed) + "; its label says: " + listed(wanted));
        }
    }
    compare_codes(verdict, label, found);
    return found;
}

}  // namespace socklings
