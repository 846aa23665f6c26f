#include <algorithm>

#include "catch.hpp"
#include "judge/judge.hpp"
#include "observe/observation_json.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

namespace {

/// A server whose recv is on line 5, and what the sanitizers said of it.
Play reported(const std::string& text) {
    Play play = Play().serves().recv(4, "hello\n", 1025);
    play.seen.programs.front().sources = {"server.c"};
    play.seen.sanitized = {{"server", text}};
    return play;
}

std::string access(const std::string& kind, const std::string& frames, const std::string& place) {
    return "==2==ERROR: AddressSanitizer: " + kind + " on address 0x7f at pc 0x55\n" + frames + place;
}

const std::string writes = "WRITE of size 1 at 0x7f thread T0\n    #0 0x55 in main server.c:5\n";
const std::string reads = "READ of size 1 at 0x7f thread T0\n    #0 0x55 in main server.c:5\n";

std::string in_buffer(int offset) {
    return "Address 0x7f is located in stack of thread T0 at offset " + std::to_string(96 + offset) +
           " in frame\n    [96, 1120) 'buffer' (line 3) <== Memory access at offset " + std::to_string(96 + offset) +
           " overflows this variable\n";
}

Codes codes(const std::string& text) { return reported(text).codes(detect_memory); }

std::string undefined(const std::string& message) { return "server.c:5:9: runtime error: " + message + "\n"; }

bool advises(const Verdict& verdict, const std::string& code) {
    return std::any_of(verdict.advice.begin(), verdict.advice.end(),
                       [&](const Finding& finding) { return finding.code == code; });
}

Finding only_finding(const Play& play) {
    const Findings findings = detect_memory(play.scene());
    REQUIRE(findings.size() == 1);
    return findings.front();
}

}  // namespace

TEST_CASE("accesses outside of a variable") {
    CHECK(codes(access("stack-buffer-overflow", writes, in_buffer(1024))) == Codes{"memory.overflow"});
    CHECK(codes(access("stack-buffer-overflow", writes, in_buffer(-1))) == Codes{"memory.before-start"});
    CHECK(codes(access("stack-buffer-overflow", reads, in_buffer(1024))) == Codes{"memory.over-read"});
    const std::string strlen =
        "READ of size 1025 at 0x7f thread T0\n    #0 0x7f in __interceptor_strlen x.inc:389\n"
        "    #1 0x55 in main server.c:5\n";
    CHECK(codes(access("stack-buffer-overflow", strlen, in_buffer(1024))) == Codes{"memory.no-terminator"});
    CHECK(codes(access("unknown-crash", writes, "")) == Codes{"memory.wild"});

    const Finding finding = only_finding(reported(access("stack-buffer-overflow", writes, in_buffer(1024))));
    CHECK(finding.site == Site{"server.c", 5, "main"});
    CHECK(finding.arguments.at("variable") == "buffer");
    CHECK(finding.arguments.at("size") == "1024");
    CHECK(finding.weight == Weight::advice);
}

TEST_CASE("a length beyond the buffer") {
    const std::string frames =
        "WRITE of size 1 at 0x7f thread T0\n    #0 0x55 in __wrap_recv lens.c:28\n"
        "    #1 0x55 in main server.c:5\n";
    const std::string text =
        "socklings: recv: asked 1025, room 1024\n" + access("stack-buffer-overflow", frames, in_buffer(1024));
    CHECK(codes(text) == Codes{"memory.length"});
    const Finding finding = only_finding(reported(text));
    CHECK(finding.arguments.at("asked") == "1025");
    CHECK(finding.arguments.at("room") == "1024");

    Findings both{finding, only_finding(reported(access("stack-buffer-overflow", writes, in_buffer(1024))))};
    rank(both);
    REQUIRE(both.size() == 1);
    CHECK(both.front().code == "memory.overflow");
}

TEST_CASE("memory that is not there any more, or never was") {
    CHECK(codes(access("heap-use-after-free", writes, "")) == Codes{"memory.use-after-free"});
    CHECK(codes(access("stack-use-after-scope", writes, in_buffer(0))) == Codes{"memory.use-after-scope"});
    CHECK(codes(access("stack-use-after-return", reads, in_buffer(0))) == Codes{"memory.use-after-scope"});
    CHECK(codes(access("attempting double-free", writes, "")) == Codes{"memory.bad-free"});
    CHECK(codes(access("alloc-dealloc-mismatch", writes, "")) == Codes{"memory.bad-free"});
    CHECK(codes("==2==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000 (pc 0x55)\n") ==
          Codes{"memory.null"});
    CHECK(codes("==2==ERROR: AddressSanitizer: SEGV on unknown address 0x0000a4682cf1 (pc 0x55)\n") ==
          Codes{"memory.wild"});
    CHECK(codes("==2==ERROR: AddressSanitizer: stack-overflow on address 0x7f (pc 0x55)\n") ==
          Codes{"memory.recursion"});
    CHECK(codes("==2==ERROR: AddressSanitizer: negative-size-param: (size=-1)\n    #0 0x7f in __interceptor_memset "
                "x:7\n") == Codes{"memory.negative-length"});
}

TEST_CASE("a crash inside of the C library is told by the function's own name") {
    const auto crash_in = [](const std::string& function) {
        const std::string title = "==2==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000 (pc 0x55)\n";
        return only_finding(
            reported(title + "    #0 0x7f in " + function + " x.S:1\n    #1 0x55 in main server.c:5\n"));
    };
    CHECK(crash_in("__memset_avx512_unaligned_erms").arguments.at("called") == "memset()");
    CHECK(crash_in("__strlen_evex").arguments.at("called") == "strlen()");
    // It may have been memcpy().
    CHECK(crash_in("__memmove_avx_unaligned_erms").arguments.at("called").empty());
    CHECK(crash_in("fputs").arguments.at("message") == "SIGSEGV");
}

TEST_CASE("undefined behaviour by its message") {
    CHECK(codes(undefined("index -1 out of bounds for type 'char [1024]'")) == Codes{"memory.index"});
    CHECK(codes(undefined("index 5 out of bounds for type 'char [*]'")) == Codes{"memory.index"});
    CHECK(codes(undefined("load of null pointer of type 'int'")) == Codes{"memory.null"});
    CHECK(codes(undefined("load of value 48, which is not a valid value for type 'bool'")) ==
          Codes{"memory.uninitialised"});
    CHECK(codes(undefined("shift exponent 32 is too large for 32-bit type 'int'")) == Codes{"arithmetic.shift"});
    CHECK(codes(undefined("signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'")) ==
          Codes{"arithmetic.overflow"});
    CHECK(codes(undefined("division by zero")) == Codes{"arithmetic.division"});
    CHECK(codes(undefined("execution reached the end of a value-returning function without returning a value")) ==
          Codes{"return.missing"});

    CHECK(codes(undefined("left shift of 255 by 24 places cannot be represented in type 'int'")).empty());
    CHECK(codes(undefined("something that a later compiler says")).empty());
    CHECK(codes("error: server.c:5: no such file\n").empty());
}

TEST_CASE("of reports on one line the first is told") {
    const std::string text = undefined("index 1024 out of bounds for type 'char [1024]'") +
                             access("stack-buffer-overflow", writes, in_buffer(1024));
    CHECK(codes(text) == Codes{"memory.index"});
    Play gone = reported(text);
    gone.seen.sanitized.front().program = "nobody";
    CHECK(gone.codes(detect_memory).empty());
}

TEST_CASE("what the second lens saw is advice until it explains a failure") {
    const std::string overflow = access("stack-buffer-overflow", writes, in_buffer(1024));
    const auto judged = [](const Play& play) { return judge(play.lesson, {play.seen}, {}); };
    const auto lesson = [&](Play play) {
        return play.script({Expect{text("hello\n"), "A"}}).step("echo", {ScriptClaim{}});
    };

    const Verdict passed = judged(lesson(reported(overflow)).exits(0));
    CHECK(passed.outcome == Outcome::passed);
    CHECK(advises(passed, "memory.overflow"));

    const Verdict crashed = judged(lesson(reported(overflow)).dies("SIGSEGV").fails(0, "signal", "server"));
    CHECK(crashed.steps.front().findings.front().code == "memory.overflow");
    CHECK(crashed.steps.front().findings.front().weight == Weight::mistake);
    CHECK_FALSE(crashed.steps.front().findings.front().likely);

    const Verdict differs = judged(lesson(reported(overflow)).fails(0, "mismatch", "A", "hellx\n", 4));
    CHECK(differs.steps.front().findings.front().code == "memory.overflow");
    CHECK(differs.steps.front().findings.front().likely);

    const Verdict silent = judged(lesson(reported(overflow)).exits(0).fails(0, "ended", "server"));
    CHECK(silent.steps.front().findings.front().code == "memory.overflow");
    CHECK(silent.steps.front().findings.front().likely);

    const std::string over_read = access("stack-buffer-overflow", reads, in_buffer(1024));
    const Verdict read = judged(lesson(reported(over_read)).exits(0).fails(0, "ended", "server"));
    CHECK(read.steps.front().findings.front().code == "program.ended");
    CHECK(advises(read, "memory.over-read"));

    Play play = lesson(reported(overflow)).dies("SIGSEGV").fails(0, "signal", "server");
    const Observation saved = observation_from_json(to_json_text(play.seen));
    CHECK(saved == play.seen);
    CHECK(judge(play.lesson, {saved}, {}) == judged(play));
}
