#include "report/failure_point.hpp"

#include "catch.hpp"
#include "report/expected_bytes.hpp"
#include "timeline_story.hpp"

using namespace socklings;
using namespace timeline_story;

namespace {

using Index = std::optional<std::size_t>;

Observation three_events() {
    Observation seen = with_programs({"server"});
    seen.events = {call(0, "socket", 1, 3), PeerEvent{"A", "receives", "x", {}, 0},
                   ProcessEvent{0, 1, "exits", "", 0, 0}};
    return seen;
}

}  // namespace

TEST_CASE("a step went wrong at the call of its first finding, else at the one that its claim missed") {
    const Observation seen = three_events();
    StepVerdict step;
    step.call = Where{1, 0};
    CHECK(failure_point(step, seen, 1) == Index(0));
    CHECK(failure_point(step, seen, 0) == Index());
    Finding finding;
    finding.where = {1, 2};
    step.findings = {finding};
    CHECK(failure_point(step, seen, 1) == Index(2));
    step.findings.front().where.call = 99;
    CHECK(failure_point(step, seen, 1) == Index(0));
}

TEST_CASE("else where the script went no further") {
    Observation seen = three_events();
    seen.failure = ScriptFailure{};
    const StepVerdict step;
    SECTION("what the peer got last") {
        seen.failure->peer = "A";
        CHECK(failure_point(step, seen, 0) == Index(1));
    }
    SECTION("how the program ended") {
        seen.failure->peer = "server";
        CHECK(failure_point(step, seen, 0) == Index(2));
    }
    SECTION("the call that waits") {
        seen.failure->waiting = {{"A", {}, "6 bytes"}, {"server", 0, ""}};
        CHECK(failure_point(step, seen, 0) == Index(0));
    }
    SECTION("the call that is repeated") {
        seen.failure->call = 0;
        CHECK(failure_point(step, seen, 0) == Index(0));
    }
    SECTION("nowhere") {
        seen.failure->peer = "B";
        CHECK(failure_point(step, seen, 0) == Index());
    }
}

TEST_CASE("a finding about a program that a signal ended points at that end") {
    Observation seen = three_events();
    seen.events.emplace_back(ProcessEvent{0, 1, "dies", "SIGSEGV", {}, 0});
    Finding finding;
    finding.arguments["program"] = "server";
    StepVerdict step;
    step.call = Where{0, 0};
    step.findings = {finding};
    CHECK(failure_point(step, seen, 0) == Index(3));
    step.findings.front().arguments["program"] = "client";
    CHECK(failure_point(step, seen, 0) == Index(0));
}

TEST_CASE("the bytes that a peer should have got, and what brought it others") {
    Observation seen = three_events();
    seen.failure = ScriptFailure{};
    seen.failure->peer = "A";
    seen.failure->reason = "mismatch";
    seen.failure->expected = "y";
    std::vector<Verb> script{{Expect{{{Literal{"y"}}}, "A"}, ""}};
    REQUIRE(expected_bytes(seen, script));
    CHECK(expected_bytes(seen, script)->event == 1);
    CHECK(expected_bytes(seen, script)->bytes == "y");
    SECTION("a pattern is not bytes") { script = {{Expect{{{AnyBytes{1}}}, "A"}, ""}}; }
    SECTION("another verb") { script = {{Close{"A"}, ""}}; }
    SECTION("another reason") { seen.failure->reason = "stuck"; }
    SECTION("another peer") { seen.failure->peer = "B"; }
    SECTION("no script") { script.clear(); }
    CHECK_FALSE(expected_bytes(seen, script));
}
