#include "report/escape.hpp"

#include "catch.hpp"
#include "report/width.hpp"

using namespace socklings;
using namespace std::string_literals;

TEST_CASE("bytes of a program are shown as in a C string") {
    CHECK(escaped("hello\n") == "hello\\n");
    CHECK(escaped("\"a\\b\"") == "\\\"a\\\\b\\\"");
    CHECK(escaped("a\0b"s) == "a\\0b");
    CHECK(escaped("a\0001"s) == "a\\x001");
    CHECK(escaped("안녕") == "안녕");
}

TEST_CASE("nothing that moves the cursor, rings or reorders text gets through") {
    CHECK(escaped("\x1b[2J\x07") == "\\x1b[2J\\x07");
    CHECK(escaped("\x7f") == "\\x7f");
    CHECK(escaped("\xc2\x9b") == "\\u009b");
    CHECK(escaped("\u202e") == "\\u202e");
    CHECK(escaped("\xff\xc0\x80") == "\\xff\\xc0\\x80");
    CHECK(escaped("\xed\xa0\x80") == "\\xed\\xa0\\x80");
    CHECK(printable("a\"b\n") == "a\"b\\n");
}

TEST_CASE("quoted text is cut to its columns, between characters") {
    CHECK(quoted("hello\n", 20) == "\"hello\\n\"");
    CHECK(quoted("abcdef", 8) == "\"abcdef\"");
    CHECK(quoted("abcdefg", 8) == "\"abcde\"…");
    CHECK(quoted("서버서버서버", 9) == "\"서버서\"…");
    CHECK(quoted("", 9) == "\"\"");
    CHECK(display_width(quoted(std::string(100000, '\n'), 30)) <= 30);
}

TEST_CASE("a compiler keeps its colours and nothing else") {
    const std::string coloured = "\x1b[01;31m\x1b[Kerror:\x1b[m x\n\t\x1b]0;title\x07";
    CHECK(compiler_text(coloured, true) == "\x1b[01;31m\x1b[Kerror:\x1b[m x\n\t\\x1b]0;title\\x07");
    CHECK(compiler_text(coloured, false) == "error: x\n\t\\x1b]0;title\\x07");
}
