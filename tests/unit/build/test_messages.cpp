#include "build/messages.hpp"

#include "catch.hpp"

using namespace socklings;

namespace {

CompilerMessage only(const std::string& output) {
    const auto messages = parse_messages(output);
    REQUIRE(messages.size() == 1);
    return messages[0];
}

}  // namespace

TEST_CASE("a message has a place, a kind, a text and an option") {
    CHECK(only("my dir/a:b.c:12:5: warning: format '%s' expects [x] [-Wformat=]\n") ==
          CompilerMessage{"my dir/a:b.c", 12, 5, "warning", "format '%s' expects [x]", "-Wformat="});
    CHECK(only("a.c:1:10: fatal error: b.h: No such file or directory\ncompilation terminated.\n") ==
          CompilerMessage{"a.c", 1, 10, "fatal error", "b.h: No such file or directory", ""});
}

TEST_CASE("notes, quoted source lines and contexts are no messages") {
    CHECK(parse_messages("In file included from a.c:1:\n"
                         "a.c: In function 'main':\n"
                         "a.c:3:5: note: declared here\n"
                         "   44 |     puts(\": error: \");\n"
                         "      |     ^~~~\n"
                         "a.cpp:3:5:   required from here\n")
              .empty());
}

TEST_CASE("the linker's messages count, in all of its forms") {
    CHECK(only("/usr/bin/ld: /tmp/cc.o: in function `main':\n/home/me/a.c:3: undefined reference to `foo'\n"
               "collect2: error: ld returned 1 exit status\n") ==
          CompilerMessage{"/home/me/a.c", 3, 0, "error", "undefined reference to `foo'", ""});
    CHECK(only("/home/me/a.c:3:(.text+0x5): undefined reference to `foo'\n") ==
          CompilerMessage{"/home/me/a.c", 3, 0, "error", "undefined reference to `foo'", ""});
    CHECK(
        only(
            "/usr/bin/ld: /home/me/a.c:3: multiple definition of `foo'; /tmp/cc.o:/home/me/b.c:1: first defined here\n")
            .line == 3);
}

TEST_CASE("a message without a place counts where there is no other") {
    CHECK(only("cc1: fatal error: a.c: No such file or directory\n").text == "a.c: No such file or directory");
    CHECK(only("cc1: error: something\na.c:1:1: error: other\n").text == "other");
}

TEST_CASE("bytes that are not UTF-8, CRs and a missing last newline are harmless") {
    CHECK(only("a.c:1:1: error: stray '\xbc\xad'").text == "stray '\xbc\xad'");
}

TEST_CASE("colours go, other escapes stay") {
    CHECK(without_colours("\33[01m\33[Ka.c:1:1:\33[m\33[K \33[01;31m\33[Kerror: \33[m\33[Kno") == "a.c:1:1: error: no");
    CHECK(without_colours("\33[2J\33[") == "\33[2J\33[");
}
