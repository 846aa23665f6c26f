#include "catch.hpp"
#include "judge/sanitizer_report.hpp"
#include "judge/sanitizer_text.hpp"

using namespace socklings;

namespace {

const std::vector<std::string> sources{"work/100-echo-server/server.c"};

SanitizerReport only_report(const std::string& text) {
    const auto reports = parse_sanitizer_output(text, sources);
    REQUIRE(reports.size() == 1);
    return reports.front();
}

const ReportedPlace line_33{sources.front(), 33, "main"};

const std::string frame_of_gcc_12 =
    "WRITE of size 1 at 0x7ffff5000460 thread T0\n"
    "    #0 0x55555555644d in main /home/me/my work/100-echo-server/server.c:33\n"
    "    #1 0x7ffff6e45249 in __libc_start_call_main ../sysdeps/nptl/libc_start_call_main.h:58\n"
    "    #2 0x555555556270 in _start (/programs/server+0x2270)\n"
    "\n";
const std::string stack_of_gcc_12 =
    "=================================================================\n"
    "==2==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7ffff5000460 at pc 0x55 bp 0x7f sp 0x7f\n" +
    frame_of_gcc_12 +
    "Address 0x7ffff5000460 is located in stack of thread T0 at offset 1120 in frame\n"
    "    #0 0x555555556774 in main /home/me/my work/100-echo-server/server.c:8\n"
    "\n"
    "  This frame has 2 object(s):\n"
    "    [48, 52) 'on' (line 11)\n"
    "    [96, 1120) 'buffer' (line 22) <== Memory access at offset 1120 overflows this variable\n"
    "HINT: this may be a false positive if your program uses some custom stack unwind mechanism, swapcontext or vfork\n"
    "SUMMARY: AddressSanitizer: stack-buffer-overflow /home/me/server.c:33 in main\n"
    "Shadow bytes around the buggy address:\n"
    "=>0x10007e9f8080: 00 00 00 00 00 00 00 00 00 00 00 00[f3]f3 f3 f3\n"
    "==2==ABORTING\n";

}  // namespace

TEST_CASE("an overflow on the stack, as gcc 12 reports it") {
    const SanitizerReport report = only_report(stack_of_gcc_12);
    CHECK(report.kind == "stack-buffer-overflow");
    CHECK(report.place == line_33);
    CHECK(report.called.empty());
    CHECK(report.writes);
    CHECK(report.bytes == 1);
    CHECK(report.variable == "buffer");
    CHECK(report.size == 1024);
    CHECK(report.offset == 1024);
    CHECK_FALSE(report.length_only);
}

TEST_CASE("an overflow on the heap, as gcc 12 and gcc 14 report it") {
    const std::string title =
        "==2==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000018 at pc 0x55\n";
    const std::string before = title + frame_of_gcc_12;
    const std::string allocated =
        "allocated by thread T0 here:\n"
        "    #0 0x7f655eab89cf in __interceptor_malloc ../../src/libsanitizer/asan/asan_malloc_linux.cpp:69\n"
        "    #1 0x55f146e9f6a6 in main /home/me/100-echo-server/server.c:9\n";
    const std::string by_gcc_14 =
        "allocated by thread T0 here:\n"
        "    #0 0x7f655eab89cf in malloc ../../src/libsanitizer/asan/asan_malloc_linux.cpp:69\n"
        "    #1 0x55f146e9f6a6 in main /home/me/100-echo-server/server.c:9\n";
    struct Case {
        std::string region;
        long long offset;
    };
    const auto one = GENERATE(
        Case{"0x602000000018 is located 0 bytes to the right of 8-byte region [0x602000000010,0x602000000018)\n", 8},
        Case{"0x602000000018 is located 0 bytes after 8-byte region [0x602000000010,0x602000000018)\n", 8},
        Case{"0x60200000000f is located 1 bytes to the left of 8-byte region [0x602000000010,0x602000000018)\n", -1},
        Case{"0x60200000000f is located 1 bytes before 8-byte region [0x602000000010,0x602000000018)\n", -1});
    for (const std::string& stack : {allocated, by_gcc_14}) {
        const SanitizerReport report = only_report(before + one.region + stack);
        CHECK(report.variable == "malloc(8)");
        CHECK(report.size == 8);
        CHECK(report.offset == one.offset);
        CHECK(report.place == line_33);
    }
}

TEST_CASE("a global variable, as gcc 12 and clang 18 report it") {
    const std::string before =
        "==2==ERROR: AddressSanitizer: global-buffer-overflow on address 0x564a51ee1c08 at pc 0x56\n" + frame_of_gcc_12;
    for (const char* place :
         {"0x564a51ee1c08 is located 0 bytes to the right of global variable 'name' defined in 'server.c:6:6' "
          "(0x564a51ee1c00) of size 8\n",
          "0x564a51ee1c08 is located 0 bytes after global variable 'name' defined in 'server.c:6' (0x564a51ee1c00) of "
          "size 8\n"}) {
        const SanitizerReport report = only_report(before + place);
        CHECK(report.variable == "name");
        CHECK(report.size == 8);
        CHECK(report.offset == 8);
    }
}

TEST_CASE("a library function that the learner's line called") {
    for (const char* frame : {"__interceptor_strlen", "strlen", "___interceptor_strlen"}) {
        const SanitizerReport report = only_report(
            "==2==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7f at pc 0x7f bp 0x7f sp 0x7f\n"
            "READ of size 9 at 0x7f2525900068 thread T0\n    #0 0x7f252844a730 in " +
            std::string(frame) +
            " ../../src/libsanitizer/sanitizer_common/sanitizer_common_interceptors.inc:389\n"
            "    #1 0x55b21cc8f818 in main server.c:33:12\n");
        CHECK(report.called == "strlen");
        CHECK(report.place == line_33);
        CHECK_FALSE(report.writes);
    }
}

TEST_CASE("memory that was freed, and where") {
    const SanitizerReport report = only_report(
        "==2==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000010 at pc 0x55 bp 0x7f sp 0x7f\n" +
        frame_of_gcc_12 +
        "0x602000000010 is located 0 bytes inside of 8-byte region [0x602000000010,0x602000000018)\n"
        "freed by thread T0 here:\n"
        "    #0 0x7f6a348b76a8 in __interceptor_free ../../src/libsanitizer/asan/asan_malloc_linux.cpp:52\n"
        "    #1 0x559c8df349db in finish /home/me/100-echo-server/server.c:17\n"
        "\n"
        "previously allocated by thread T0 here:\n"
        "    #0 0x7f6a348b89cf in operator new[](unsigned long) ../../src/libsanitizer/asan/asan_new_delete.cpp:102\n"
        "    #1 0x559c8df346a6 in main /home/me/100-echo-server/server.c:9\n");
    CHECK(report.released == ReportedPlace{sources.front(), 17, "finish"});
    CHECK(report.variable == "operator new[](8)");
}

TEST_CASE("a free that is none, and a null pointer") {
    CHECK(only_report("==2==ERROR: AddressSanitizer: attempting double-free on 0x602000000010 in thread T0:\n").kind ==
          "double-free");
    CHECK(only_report("==2==ERROR: AddressSanitizer: attempting free on address which was not malloc()-ed: 0x7f in "
                      "thread T0\n")
              .kind == "bad-free");
    const SanitizerReport crash = only_report(
        "AddressSanitizer:DEADLYSIGNAL\n"
        "==2==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000010 (pc 0x7f bp 0x7f sp 0x7f T0)\n"
        "==2==The signal is caused by a READ memory access.\n"
        "==2==Hint: address points to the zero page.\n"
        "    #0 0x7f in __GI_____strtol_l_internal ../stdlib/strtol_l.c:291\n"
        "    #1 0x7f in __interceptor_atoi ../../src/libsanitizer/asan/asan_interceptors.cpp:503\n"
        "    #2 0x56 in main /home/me/100-echo-server/server.c:33\n");
    CHECK(crash.kind == "SEGV");
    CHECK(crash.address == 16);
    CHECK(crash.called == "atoi");
    CHECK(crash.place == line_33);
}

TEST_CASE("a length that a call was given, and bytes that it brought") {
    const std::string said = "socklings: recv: asked 1025, room 1024\n";
    const std::string title = "==2==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7f at pc 0x55\n";
    const std::string wrapper = " 0x55555555644d in __wrap_recv /cache/.new-QhyvxS/lens.c:28\n";
    const std::string learner = " 0x555555556bb8 in main /home/me/100-echo-server/server.c:33\n";
    const SanitizerReport length =
        only_report(said + title + "WRITE of size 1 at 0x7f thread T0\n    #0" + wrapper + "    #1" + learner);
    CHECK(length.length_only);
    CHECK(length.asked == 1025);
    CHECK(length.room == 1024);
    CHECK(length.called == "recv");
    const SanitizerReport brought = only_report(
        title +
        "WRITE of size 1025 at 0x7f thread T0\n    #0 0x7f in __interceptor_recv ../../src/interceptors.inc:6765\n"
        "    #1" +
        wrapper + "    #2" + learner);
    CHECK_FALSE(brought.length_only);
    CHECK(brought.called == "recv");
    CHECK(brought.place == line_33);
}

TEST_CASE("undefined behaviour, among what the program printed itself") {
    const auto reports = parse_sanitizer_output(
        "ready\nserver.c:33:13: runtime error: index -1 out of bounds for type 'char [1024]'\r\n"
        "0x7ffef16a46a0: note: pointer points here\n 61 61 61\n"
        "/usr/include/c++/12/bits/stl_vector.h:1123:9: runtime error: reference binding to null pointer of type "
        "'int'\n",
        sources);
    REQUIRE(reports.size() == 2);
    CHECK(reports[0].kind == "undefined");
    CHECK(reports[0].message == "index -1 out of bounds for type 'char [1024]'");
    CHECK(reports[0].place == ReportedPlace{sources.front(), 33, ""});
    CHECK_FALSE(reports[1].place);
}

TEST_CASE("what is no report, or half of one, is passed over") {
    CHECK(parse_sanitizer_output("", sources).empty());
    CHECK(parse_sanitizer_output("ERROR: no such file\n    #0 0x1 in main server.c:3\n", sources).empty());
    CHECK(parse_sanitizer_output("==2==ERROR: AddressSanitizer: ", sources).size() == 1);
    const std::string whole = stack_of_gcc_12;
    for (std::size_t size = 0; size < whole.size(); size += 7)
        CHECK(parse_sanitizer_output(whole.substr(0, size), sources).size() <= 1);
}

TEST_CASE("a place lies in one of the sources, or nowhere") {
    CHECK(parse_place("/home/me/100-echo-server/server.c:33:5", sources) == ReportedPlace{sources.front(), 33, ""});
    CHECK(parse_place("main server.c:33 (BuildId: 0a1b)", sources)->line == 33);
    CHECK_FALSE(parse_place("/home/me/myserver.c:33", sources));
    CHECK_FALSE(parse_place("/home/me/server.c", sources));
    CHECK_FALSE(parse_place("/home/me/server.c:0", sources));
    CHECK_FALSE(parse_place("/home/me/server.c:33", {"a/server.c", "b/server.c"}));
    CHECK_FALSE(parse_place("/home/me/server.c:99999999999", sources));
}
