#include "catch.hpp"
#include "verify/comparison.hpp"

using namespace socklings;

namespace {

StepVerdict step(const std::string& id, StepStatus status, const std::string& code = "") {
    StepVerdict verdict;
    verdict.id = id;
    verdict.status = status;
    if (!code.empty()) verdict.findings.emplace_back().code = code;
    return verdict;
}

/// socket and echo pass, bind fails with port.byte-swapped.
Verdict fails_at_bind() {
    Verdict verdict;
    verdict.outcome = Outcome::failed;
    verdict.steps = {step("socket", StepStatus::passed), step("bind", StepStatus::failed, "port.byte-swapped"),
                     step("listen", StepStatus::not_reached), step("echo", StepStatus::passed)};
    return verdict;
}

Verdict passes() {
    Verdict verdict;
    verdict.outcome = Outcome::passed;
    verdict.steps = {step("socket", StepStatus::passed), step("bind", StepStatus::passed)};
    return verdict;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a program that does as its label says is no matter") {
    CHECK(differences(passes(), {}).empty());
    CHECK(differences(fails_at_bind(), {"bind", "", {}}).empty());
    CHECK(differences(fails_at_bind(), {"bind", "port.byte-swapped", {}}).empty());
    CHECK(differences(fails_at_bind(), {"bind", "", Lines{"echo", "socket"}}).empty());
}

TEST_CASE("a program that must pass names the step at which it fails, and why") {
    CHECK(differences(fails_at_bind(), {}) ==
          Lines{"fails at step \"bind\" (port.byte-swapped); it must pass every step"});
}

TEST_CASE("a program that must fail and passes, or fails elsewhere, is told apart") {
    CHECK(differences(passes(), {"bind", "", {}}) == Lines{"passes every step; it must fail at \"bind\""});
    CHECK(differences(fails_at_bind(), {"listen", "listen.missing", {}}) ==
          Lines{"fails at step \"bind\" (port.byte-swapped), not at \"listen\""});
}

TEST_CASE("another first finding than the label's, or none, is a difference") {
    CHECK(differences(fails_at_bind(), {"bind", "port.zero", {}}) ==
          Lines{"is told port.byte-swapped at step \"bind\"; its label says port.zero"});
    Verdict silent = fails_at_bind();
    silent.steps[1].findings.clear();
    CHECK(differences(silent, {"bind", "port.zero", {}}) ==
          Lines{"has no finding at step \"bind\"; its label says port.zero"});
}

TEST_CASE("a step of a half-done program that passes by accident is a difference") {
    CHECK(differences(fails_at_bind(), {"bind", "", Lines{"socket"}}) ==
          Lines{"passes these steps: socket, echo; its label says: socket"});
    CHECK(differences(fails_at_bind(), {"bind", "", Lines{}}) ==
          Lines{"passes these steps: socket, echo; its label says: none"});
}

TEST_CASE("a verdict that is an error says so and nothing of the program") {
    Verdict verdict = fails_at_bind();
    verdict.outcome = Outcome::error;
    verdict.error = "no ptrace";
    CHECK(differences(verdict, {"bind", "", {}}) == Lines{"cannot be judged: no ptrace"});
}

TEST_CASE("a right program is not told what it only comes close to") {
    Label label;
    label.near = {"recv.short"};
    Verdict verdict = passes();
    CHECK(differences(verdict, label).empty());
    verdict.advice.emplace_back().code = "recv.short";
    CHECK(differences(verdict, label) == Lines{"is told recv.short, to which it only comes close"});
    verdict = fails_at_bind();
    label.fails = "bind";
    label.near = {"port.byte-swapped"};
    CHECK(differences(verdict, label) == Lines{"is told port.byte-swapped, to which it only comes close"});
}

TEST_CASE("advice that a label names must be given, and a solution needs none") {
    Label label;
    label.advice = {"reuseaddr.missing"};
    Verdict verdict = passes();
    CHECK(differences(verdict, label) == Lines{"is not advised of reuseaddr.missing"});
    verdict.advice.emplace_back().code = "reuseaddr.missing";
    CHECK(differences(verdict, label).empty());
    label.without_advice = true;
    CHECK(differences(verdict, label) == Lines{"is advised of reuseaddr.missing; it must need no advice"});
}

TEST_CASE("of a right program the second lens says only what its label names") {
    Verdict verdict = passes();
    verdict.advice.emplace_back().code = "memory.overflow";
    verdict.advice.front().site = Site{"client.c", 34, "main"};
    Label label;
    CHECK(differences(verdict, label).empty());
    label.sound = true;
    CHECK(differences(verdict, label) ==
          Lines{"is advised of memory.overflow at line 34, which its label does not name"});
    label.advice = {"memory.overflow"};
    CHECK(differences(verdict, label).empty());
    verdict.advice.front().code = label.advice.front() = "reuseaddr.missing";
    CHECK(differences(verdict, label).empty());
}
