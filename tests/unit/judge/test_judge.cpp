#include "catch.hpp"
#include "judge/judge.hpp"
#include "observe/observation_json.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

namespace {

CallClaim call(const std::string& name) {
    CallClaim claim;
    claim.call = name;
    return claim;
}

/// A lesson of a server in five steps.
Play lesson() {
    return Play()
        .script({Connect{"A"}, Send{text("hello\n"), "A", {}}, Expect{text("hello\n"), "A"}})
        .step("socket", {call("socket")})
        .step("bind", {call("bind")})
        .step("listen", {call("listen")})
        .step("echo", {ScriptClaim{}})
        .step("close", {call("close")});
}

Verdict judged(const Play& play, const BuildFacts& build = {}) { return judge(play.lesson, {play.seen}, build); }

std::vector<StepStatus> statuses(const Verdict& verdict) {
    std::vector<StepStatus> all;
    for (const StepVerdict& step : verdict.steps) all.push_back(step.status);
    return all;
}

constexpr auto passed = StepStatus::passed, failed = StepStatus::failed, not_reached = StepStatus::not_reached;

}  // namespace

TEST_CASE("a finished program passes every step") {
    const Verdict verdict = judged(lesson().serves().recv(4, "hello\n").send(4, "hello\n").close(4).exits(0));
    CHECK(verdict.outcome == Outcome::passed);
    CHECK(statuses(verdict) == std::vector<StepStatus>(5, passed));
    CHECK(verdict.steps[0].call == Where{0, std::size_t{0}});
    CHECK(verdict.steps[0].scenario == "scenario");
    CHECK(verdict.steps[0].expected == Phrase{});
    REQUIRE(verdict.advice.size() == 1);
    CHECK(verdict.advice[0].code == "reuseaddr.missing");
}

TEST_CASE("a half-done program has one failed step") {
    const Verdict verdict = judged(lesson().socket(3).bind(3, "0.0.0.0", 9090).close(3).exits(0).fails(0, "ended"));
    CHECK(verdict.outcome == Outcome::failed);
    CHECK(statuses(verdict) == std::vector<StepStatus>{passed, passed, failed, not_reached, passed});
    CHECK(verdict.steps[2].findings.front().code == "call.missing");
    CHECK(verdict.steps[3].findings.empty());
    CHECK(verdict.steps[3].expected == Phrase{});
}

TEST_CASE("causes come before effects") {
    Play wrong = lesson().serves().recv(4, "hello\n").send(4, Bytes("hello\n\0\0", 8)).close(4).exits(0);
    const Verdict verdict = judged(wrong.fails(2, "unexpected", "A", Bytes("hello\n\0\0", 8), 6));
    CHECK(statuses(verdict) == std::vector<StepStatus>{passed, passed, passed, failed, passed});
    REQUIRE(verdict.steps[3].findings.size() == 2);
    CHECK(verdict.steps[3].findings[0].code == "send.wrong-length");
    CHECK(verdict.steps[3].findings[1].code == "reply.unexpected");
}

TEST_CASE("a program that does not compile fails its first step") {
    const Play play = lesson();
    const Verdict verdict = judge(play.lesson, {}, {false, 0});
    CHECK(verdict.outcome == Outcome::failed);
    CHECK(statuses(verdict) == std::vector<StepStatus>{failed, not_reached, not_reached, not_reached, not_reached});
    REQUIRE(verdict.steps[0].findings.size() == 1);
    CHECK(verdict.steps[0].findings[0].code == "build.error");
    CHECK(verdict.advice.empty());
}

TEST_CASE("warnings are advice, or a step of their own") {
    const Play finished = lesson().serves().recv(4, "hello\n").send(4, "hello\n").close(4).exits(0);
    Verdict verdict = judged(finished, {true, 2});
    CHECK(verdict.outcome == Outcome::passed);
    REQUIRE(!verdict.advice.empty());
    CHECK(verdict.advice[0].code == "build.warning");
    CHECK(verdict.advice[0].weight == Weight::advice);

    Play strict = finished;
    strict.lesson.steps.push_back({"clean", {"Clean", "경고"}, "", {BuildsClaim{true}}});
    verdict = judged(strict, {true, 2});
    CHECK(verdict.steps.back().status == failed);
    CHECK(verdict.steps.back().findings.front().code == "build.warning");
    for (const Finding& advice : verdict.advice) CHECK(advice.code != "build.warning");
}

TEST_CASE("what the machine cannot do is nobody's failure") {
    Play broken = lesson();
    broken.seen.error = "ptrace is refused";
    const Verdict verdict = judged(broken);
    CHECK(verdict.outcome == Outcome::error);
    CHECK(verdict.error == "ptrace is refused");
    CHECK(statuses(verdict) == std::vector<StepStatus>(5, StepStatus::error));
    for (const StepVerdict& step : verdict.steps) CHECK(step.findings.empty());
}

TEST_CASE("all claims of a step must hold") {
    Play play = Play().step(
        "output", {OutputClaim{text("fd: 3\n"), "", false}, ExitClaim{0, ""}, OutputClaim{text(""), "", true}});
    CHECK(judged(Play(play).prints("fd: 3\n").exits(0)).outcome == Outcome::passed);
    const Verdict verdict = judged(Play(play).prints("fd: 3\n").exits(1));
    CHECK(verdict.steps[0].expected.code == "expected.exit");
    CHECK(verdict.steps[0].call == Where{0, std::size_t{0}});
}

TEST_CASE("each step is judged by its own scenario") {
    Play play = lesson().serves().recv(4, "hello\n").send(4, "hello\n").close(4).exits(0);
    Scenario refused;
    refused.name = "refused";
    play.lesson.scenarios.push_back(refused);
    play.lesson.steps.push_back({"refused", {"Refused", "거부"}, "refused", {ExitClaim{1, ""}}});
    Play other = Play().exits(0);
    other.seen.scenario = "refused";
    const Verdict verdict = judge(play.lesson, {play.seen, other.seen}, {});
    CHECK(verdict.outcome == Outcome::failed);
    CHECK(verdict.steps.back().status == failed);
    CHECK(verdict.steps.back().findings.front().where.scenario == 1);
}

TEST_CASE("one finding at one place is said once") {
    Play twice = lesson().serves().close(4).close(4, "EBADF").close(4, "EBADF").fails(2, "closed");
    std::get<Call>(twice.seen.events[7]).site = std::get<Call>(twice.seen.events[6]).site;
    const Verdict verdict = judged(twice);
    std::size_t count = 0;
    for (const Finding& advice : verdict.advice) count += advice.code == "fd.closed-twice" ? 1 : 0;
    CHECK(count == 1);
}

TEST_CASE("the same values give the same verdict, also after they were saved") {
    const Play plays[] = {lesson().serves().recv(4, "hello\n").send(4, "hello\n").close(4).exits(0),
                          lesson().socket(3).bind(3, "0.0.0.0", 33315).listen(3).fails(0, "refused"),
                          lesson()
                              .serves()
                              .recv(4, "hello\n")
                              .send(4, Bytes("hello\n\xFF\0", 8))
                              .fails(2, "unexpected", "A", Bytes("hello\n\xFF\0", 8), 6)};
    for (const Play& play : plays) {
        const Verdict first = judged(play);
        CHECK(judged(play) == first);
        CHECK(judge(play.lesson, {observation_from_json(to_json_text(play.seen))}, {}) == first);
    }
}

TEST_CASE("an observation that does not fit its lesson is judged, not trusted") {
    Play odd = lesson().serves().recv(4, "hello\n").fails(99, "mismatch", "B", "x", 50);
    odd.last().program = 7;
    odd.seen.failure->waiting = {{"nobody", std::size_t{1000}, ""}};
    odd.seen.failure->call = 1000;
    CHECK(judged(odd).outcome == Outcome::failed);
    odd.seen.programs.clear();
    CHECK(judged(odd).outcome == Outcome::failed);
    odd.seen.scenario = "unknown";
    CHECK(judged(odd).outcome == Outcome::failed);
}
