#include "catch.hpp"
#include "judge/claim.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

namespace {

Play echo() {
    return Play().script(
        {Connect{"A"}, Send{text("hello\n"), "A", {}}, Expect{text("hello\n"), "A"}, ExpectEnd{"A"}, Ends{""}});
}

ClaimResult judged(const Play& play, const ScriptClaim& claim = {}) {
    ClaimResult result = check(claim, play.scene());
    if (!result.holds) {
        check_texts(result.expected);
        check_texts(result.observed);
        for (const Finding& finding : result.findings) check_texts(finding);
    }
    return result;
}

std::string first_code(const ClaimResult& result) {
    return result.findings.empty() ? "" : result.findings.front().code;
}

}  // namespace

TEST_CASE("a script passes, or passes up to a mark") {
    CHECK(judged(echo().serves()).holds);
    Play half = echo().serves().fails(3, "stuck");
    half.lesson.scenarios.front().script[2].mark = "echoed";
    CHECK_FALSE(judged(half).holds);
    CHECK(judged(half, ScriptClaim{"echoed"}).holds);
    CHECK_FALSE(judged(half.fails(2, "stuck"), ScriptClaim{"echoed"}).holds);
    // A scenario without verbs fails where its program does not end.
    CHECK(judged(Play()).holds);
    CHECK_FALSE(judged(Play().fails(0, "deadline", "")).holds);
}

TEST_CASE("a script fails at bytes") {
    const ClaimResult other =
        judged(echo().serves().recv(4, "hello\n").send(4, "HELLO\n").fails(2, "mismatch", "A", "HELLO\n", 0));
    CHECK(first_code(other) == "reply.mismatch");
    CHECK(other.expected == Phrase{"expected.verb-expect", {{"peer", "A"}, {"text", "hello\\n"}}});
    REQUIRE(other.mismatch);
    CHECK(other.mismatch == Mismatch{"hello\n", "HELLO\n", false, 0});
    REQUIRE(other.call);

    const ClaimResult more = judged(echo().serves().send(4, "hello\n!").fails(2, "unexpected", "A", "hello\n!", 6));
    CHECK(first_code(more) == "reply.unexpected");
    CHECK(more.mismatch == Mismatch{"hello\n", "hello\n!", false, 6});

    const ClaimResult late = judged(echo().serves().fails(3, "unexpected", "A", "more"));
    CHECK(late.mismatch == Mismatch{"", "more", false, 0});

    const ClaimResult part = judged(echo().serves().fails(2, "stuck", "A", "hel"));
    CHECK(part.mismatch == Mismatch{"hello\n", "hel", false, 3});
    CHECK_FALSE(judged(echo().serves().fails(2, "stuck")).mismatch);

    Play see = Play().script({See{text("ready"), "", false}}).prints("nope\n").fails(0, "not-seen", "server", "nope\n");
    CHECK(first_code(judged(see)) == "output.not-seen");
}

TEST_CASE("a script fails where nothing more can happen") {
    Play waits = echo().serves().recv(4, "");
    waits.last().result.reset();
    waits.fails(2, "stuck");
    waits.seen.failure->waiting = {{"server", std::size_t{5}, "recv"}, {"A", std::nullopt, "6 bytes"}};
    const ClaimResult stuck = judged(waits);
    CHECK(first_code(stuck) == "hang.waiting");
    CHECK(stuck.call == std::size_t{5});
    CHECK(stuck.findings.front().arguments.at("call") == "recv(4, …, 1024)");

    Play spins = echo().serves().recv(4, "").fails(2, "spinning", "");
    spins.seen.failure->call = 5;
    CHECK(first_code(judged(spins)) == "hang.spinning");
    CHECK(judged(spins).call == std::size_t{5});
}

TEST_CASE("a script fails at an end") {
    CHECK(first_code(judged(echo().serves().close(4).fails(2, "closed"))) == "reply.closed");
    CHECK(first_code(judged(echo().serves().close(4).fails(3, "reset"))) == "reply.reset");
    CHECK(first_code(judged(echo().socket(3).fails(0, "refused"))) == "port.closed");
    CHECK(first_code(judged(echo().exits(0).fails(0, "ended"))) == "program.ended");
    CHECK(first_code(judged(echo().serves().exits(1).fails(4, "exit", "server"))) == "exit.code");
    CHECK(first_code(judged(echo().serves().dies("SIGSEGV").fails(4, "signal", "server"))) == "exit.signal");
    CHECK(judged(echo().serves().dies("SIGSEGV").fails(2, "ended")).observed.code == "observed.signal");
    Play limited = echo().prints("x").fails(0, "limit", "");
    limited.seen.programs.front().limit = "output";
    CHECK(first_code(judged(limited)) == "limit.output");
}

TEST_CASE("every verb can be said") {
    const std::vector<decltype(Verb::action)> verbs{Start{"server", std::nullopt},
                                                    Stop{"server"},
                                                    Listen{"S"},
                                                    Accept{"A", "S"},
                                                    Connect{"A"},
                                                    Send{text("x"), "A", {}},
                                                    Expect{text("x"), "A"},
                                                    Quiet{"A"},
                                                    HalfClose{"A"},
                                                    Hold{"A"},
                                                    Resume{"A"},
                                                    Close{"A"},
                                                    Reset{"A"},
                                                    ExpectEnd{"A", false},
                                                    ExpectEnd{"A", true},
                                                    Type{text("x"), ""},
                                                    EndInput{""},
                                                    See{text("x"), "", true},
                                                    Signal{"SIGTERM", ""},
                                                    Exit{0, ""},
                                                    Ends{""}};
    for (std::size_t verb = 0; verb < verbs.size(); ++verb) {
        for (const char* reason : {"mismatch", "unexpected", "stuck", "spinning", "ended", "closed", "reset", "refused",
                                   "limit", "exit", "signal", "deadline", "not-seen"}) {
            INFO("verb " << verb << ", " << reason);
            CHECK_FALSE(judged(Play().script(verbs).exits(3).fails(verb, reason)).holds);
        }
    }
}
