#include <algorithm>

#include "catch.hpp"
#include "examples.hpp"
#include "judge/judge.hpp"

using namespace socklings;
using namespace socklings::test;

namespace {

/// What a learner is told, in order: the findings of the first failed step, then the advice.
Findings told(const Play& play) {
    const Verdict verdict = judge(play.lesson, {play.seen}, {});
    Findings all;
    for (const StepVerdict& step : verdict.steps) all.insert(all.end(), step.findings.begin(), step.findings.end());
    all.insert(all.end(), verdict.advice.begin(), verdict.advice.end());
    return all;
}

bool has(const Findings& findings, const std::string& code) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.code == code; });
}

}  // namespace

TEST_CASE("what triggers a code is told by it first") {
    for (const Example& example : all_triggers()) {
        INFO(example.code);
        // Advice on a server that has no SO_REUSEADDR is true of most scenes here.
        Findings all = told(example.play);
        std::erase_if(all, [](const Finding& one) { return one.code == "reuseaddr.missing"; });
        REQUIRE(!all.empty());
        CHECK(all.front().code == example.code);
        for (const Finding& finding : all) check_texts(finding);
    }
}

TEST_CASE("what only comes close to a code is not told by it") {
    for (const Example& example : all_near_misses()) {
        INFO(example.code);
        CHECK_FALSE(has(told(example.play), example.code));
        CHECK_FALSE(has(detect_all(example.play.scene()), example.code));
    }
}
