#include "catch.hpp"
#include "judge/claim.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

namespace {

/// The result of a claim on the play, its texts checked.
template <class Kind>
ClaimResult judged(const Play& play, const Kind& claim) {
    ClaimResult result = check(claim, play.scene());
    if (!result.holds) {
        check_texts(result.expected);
        check_texts(result.observed);
        for (const Finding& finding : result.findings) check_texts(finding);
    }
    return result;
}

Codes codes_of(const ClaimResult& result) {
    Codes codes;
    for (const Finding& finding : result.findings) codes.push_back(finding.code);
    return codes;
}

CallClaim call(const std::string& name, std::map<std::string, std::string> with = {}, const std::string& returns = "") {
    CallClaim claim;
    claim.call = name;
    claim.with = std::move(with);
    claim.returns = returns;
    return claim;
}

}  // namespace

TEST_CASE("a call is looked for") {
    const Play play = Play().serves().recv(4, "hi\n").close(4);
    SECTION("by family and by its own name") {
        CHECK(judged(play, call("socket")).call == std::size_t{0});
        CHECK(judged(play, call("recv")).holds);
        CHECK(judged(play, call("recvfrom")).holds);
        CallClaim exactly = call("recvfrom");
        exactly.exactly = true;
        CHECK_FALSE(judged(play, exactly).holds);
        exactly.call = "recv";
        CHECK(judged(play, exactly).holds);
    }
    SECTION("with arguments") {
        CHECK(judged(play, call("socket", {{"domain", "AF_INET"}, {"type", "SOCK_STREAM"}}, "fd")).holds);
        CHECK(judged(play, call("socket", {{"domain", "PF_INET"}})).holds);
        CHECK(judged(play, call("bind", {{"port", "${port}"}, {"host", "0.0.0.0"}})).holds);
        CHECK(judged(play, call("listen", {{"backlog", "5"}})).holds);
        CHECK(judged(play, call("listen", {{"backlog", "0x5"}})).holds);
        CHECK(codes_of(judged(play, call("listen", {{"backlog", "6"}}))) == Codes{"call.argument"});
        CHECK(codes_of(judged(play, call("socket", {{"domain", "AF_INET6"}}))) == Codes{"socket.wrong-family"});
        CHECK(codes_of(judged(play, call("socket", {{"type", "SOCK_DGRAM"}}))) == Codes{"socket.wrong-type"});
        CHECK(codes_of(judged(play, call("socket", {{"colour", "red"}}))) == Codes{"call.argument"});
    }
    SECTION("flags contain those that are named; paths are compared as paths") {
        const Play file = Play().open(3, "./a.txt", {"O_WRONLY", "O_CREAT", "O_TRUNC"}, 0644);
        CHECK(judged(file, call("open", {{"flags", "O_CREAT | O_WRONLY"}, {"mode", "0644"}, {"path", "a.txt"}})).holds);
        CHECK_FALSE(judged(file, call("open", {{"flags", "O_APPEND"}})).holds);
        CHECK_FALSE(judged(file, call("open", {{"path", "b.txt"}})).holds);
        CHECK_FALSE(judged(file, call("open", {{"mode", "644"}})).holds);
    }
    SECTION("by its result") {
        const Play refused = Play().socket(3).bind(3, "0.0.0.0", 9090, "EADDRINUSE");
        const ClaimResult failed = judged(refused, call("bind"));
        CHECK(codes_of(failed) == Codes{"call.failed"});
        CHECK(failed.call == std::size_t{1});
        CHECK(failed.observed.arguments.at("call") == "bind(3, 0.0.0.0:9090) = -1 EADDRINUSE");
        CHECK(judged(refused, call("bind", {}, "error")).holds);
        CHECK(judged(refused, call("bind", {}, "any")).holds);
        CHECK(judged(refused, call("socket", {}, "3")).holds);
        CHECK(codes_of(judged(refused, call("socket", {}, "4"))) == Codes{"call.result"});
        CHECK(codes_of(judged(refused, call("socket", {}, "error"))) == Codes{"call.succeeded"});
        Play waits = Play().serves().recv(4, "");
        waits.last().result.reset();
        CHECK(codes_of(judged(waits, call("recv"))) == Codes{"call.waits"});
    }
    SECTION("in its order") {
        CallClaim claim = call("bind");
        claim.before = "listen";
        CHECK(judged(play, claim).holds);
        claim.before = "socket";
        CHECK(codes_of(judged(play, claim)) == Codes{"call.late"});
        claim.before = "connect";
        CHECK(judged(play, claim).holds);
        claim.before.clear();
        claim.after = "socket";
        CHECK(judged(play, claim).holds);
        claim.after = "connect";
        CHECK(codes_of(judged(play, claim)) == Codes{"call.early"});
    }
    SECTION("so many times, or never") {
        CallClaim claim = call("close");
        claim.times = 1;
        CHECK(judged(play, claim).holds);
        claim.times = 2;
        CHECK(codes_of(judged(play, claim)) == Codes{"call.times"});
        claim = call("sleep");
        claim.never = true;
        CHECK(judged(play, claim).holds);
        claim.call = "close";
        CHECK(codes_of(judged(play, claim)) == Codes{"call.unwanted"});
    }
    SECTION("only the learner's own calls count") {
        CHECK(codes_of(judged(play, call("connect"))) == Codes{"call.missing"});
        Play library = Play().socket(3);
        library.last().own = false;
        CHECK(codes_of(judged(library, call("socket"))) == Codes{"call.missing"});
    }
}

TEST_CASE("what a program did not come to is told with what ended it") {
    FileClaim file;
    file.path = "a.txt";
    CHECK(codes_of(judged(Play().dies("SIGSEGV"), file)) == Codes{"file.missing", "exit.signal"});
    CHECK(codes_of(judged(Play().dies("SIGSEGV"), call("socket"))) == Codes{"call.missing", "exit.signal"});
    CHECK(codes_of(judged(Play().fails(0, "stuck"), call("socket"))) == Codes{"call.missing", "hang.waiting"});
}

TEST_CASE("output is compared whole") {
    const OutputClaim hello{text("Hello World\n"), "", false};
    CHECK(judged(Play().prints("Hello ").prints("World\n"), hello).holds);
    CHECK(judged(Play().prints("fd: 3\n"), OutputClaim{words({"fd", "3"}), "", false}).holds);

    const ClaimResult differs = judged(Play().prints("Hello world\n"), hello);
    CHECK(codes_of(differs) == Codes{"output.mismatch"});
    REQUIRE(differs.mismatch);
    CHECK(differs.mismatch == Mismatch{"Hello World\n", "Hello world\n", false, 6});
    CHECK(differs.call == std::size_t{0});

    CHECK(judged(Play().prints("fd: 4\n"), OutputClaim{words({"fd", "3"}), "", false}).mismatch->described);
    CHECK(codes_of(judged(Play(), hello)) == Codes{"output.missing"});
    CHECK(codes_of(judged(Play().prints("oops\n"), OutputClaim{text(""), "", false})) == Codes{"output.unexpected"});
    CHECK(judged(Play().prints("oops\n"), OutputClaim{text(""), "", true}).holds);
    CHECK(codes_of(judged(Play().fails(0, "stuck"), hello)) == Codes{"output.missing", "hang.waiting"});
    CHECK(codes_of(judged(Play().dies("SIGSEGV"), hello)) == Codes{"output.missing", "exit.signal"});
}

TEST_CASE("a program ends with a code") {
    CHECK(judged(Play().exits(1), ExitClaim{1, ""}).holds);
    CHECK(codes_of(judged(Play().exits(0), ExitClaim{1, ""})) == Codes{"exit.code"});
    CHECK(codes_of(judged(Play().dies("SIGSEGV"), ExitClaim{0, ""})) == Codes{"exit.signal"});
    CHECK(codes_of(judged(Play().serves().send(4, "x").dies("SIGPIPE"), ExitClaim{0, ""})) == Codes{"send.sigpipe"});
    CHECK(codes_of(judged(Play().fails(0, "stuck"), ExitClaim{0, ""})) == Codes{"hang.waiting"});
    CHECK(judged(Play(), ExitClaim{0, ""}).observed.code == "observed.still-running");
    CHECK(judged(Play(), ExitClaim{0, "client"}).observed.code == "observed.not-started");
    for (const char* limit : {"cpu", "memory", "output", "wall", "file"}) {
        Play limited = Play().prints("x");
        limited.seen.programs.front().limit = limit;
        CHECK(codes_of(judged(limited, ExitClaim{0, ""})) == Codes{"limit." + std::string(limit)});
    }
}

TEST_CASE("a file is as it should be") {
    Play play = Play().open(3, "a.txt", {"O_CREAT"}, 0644);
    play.seen.files.push_back({"a.txt", '-', 0644, "memo\n", 5});
    FileClaim claim;
    claim.path = "a.txt";
    claim.content = text("memo\n");
    claim.mode = 0644;
    CHECK(judged(play, claim).holds);
    CHECK(judged(play, claim).call == std::size_t{0});

    claim.mode = 0600;
    CHECK(codes_of(judged(play, claim)) == Codes{"file.mode"});
    claim.mode.reset();
    claim.content = text("memo");
    const ClaimResult differs = judged(play, claim);
    CHECK(codes_of(differs) == Codes{"file.content"});
    CHECK(differs.mismatch == Mismatch{"memo", "memo\n", false, 4});
    claim.path = "b.txt";
    CHECK(codes_of(judged(play, claim)) == Codes{"file.missing"});
    CHECK(judged(play, claim).expected.code == "expected.file");
    claim.folder = true;
    CHECK(judged(play, claim).expected.code == "expected.folder");

    FileClaim absent;
    absent.path = "b.txt";
    absent.absent = true;
    CHECK(judged(play, absent).holds);
    absent.path = "a.txt";
    CHECK(codes_of(judged(play, absent)) == Codes{"file.unexpected"});
}

TEST_CASE("every descriptor is closed") {
    Play play = Play().socket(3).exits(0);
    CHECK(judged(play, FdsClaim{}).holds);
    play.seen.programs.front().open_at_exit = {{3, "socket", "socket:[3]"}};
    const ClaimResult open = judged(play, FdsClaim{});
    CHECK(codes_of(open) == Codes{"fd.not-closed"});
    CHECK(open.findings.front().weight == Weight::mistake);
    CHECK(open.call == std::size_t{0});
    CHECK_FALSE(judged(Play().socket(3), FdsClaim{}).holds);
}

TEST_CASE("a program builds") {
    CHECK(check(BuildsClaim{false}, {true, 3}).holds);
    CHECK(check(BuildsClaim{true}, {true, 0}).holds);
    CHECK(codes_of(check(BuildsClaim{true}, {true, 3})) == Codes{"build.warning"});
    CHECK(codes_of(check(BuildsClaim{false}, {false, 0})) == Codes{"build.error"});
    check_texts(check(BuildsClaim{true}, {true, 3}).findings.front());
    check_texts(check(BuildsClaim{true}, {false, 3}).findings.front());
}
