#include "catch.hpp"
#include "watch/painted_rows.hpp"

using namespace socklings;
using Rows = std::vector<std::string>;

TEST_CASE("a text becomes a row for each line") {
    CHECK(painted_rows("", 10) == Rows{});
    CHECK(painted_rows("a\n\nb\n", 10) == Rows{"a", "", "b"});
    CHECK(painted_rows("a\nb", 10) == Rows{"a", "b"});
}

TEST_CASE("what is too wide goes on in the next row, in its colour") {
    CHECK(painted_rows("abcdef", 4) == Rows{"abcd", "ef"});
    CHECK(painted_rows("\x1b[31mabcdef\x1b[0m", 4) == Rows{"\x1b[31mabcd\x1b[0m", "\x1b[31mef\x1b[0m"});
    CHECK(painted_rows("\x1b[1m\x1b[31mab\ncd\x1b[0m", 4) ==
          Rows{"\x1b[1m\x1b[31mab\x1b[0m", "\x1b[1m\x1b[31mcd\x1b[0m"});
}

TEST_CASE("a line too long breaks between words, where there is a gap") {
    CHECK(painted_rows("one two three", 9) == Rows{"one two", "three"});
    CHECK(painted_rows("one two three", 7) == Rows{"one two", "three"});
    CHECK(painted_rows("    abcdef", 8) == Rows{"    abcd", "ef"});
    CHECK(painted_rows("ab \x1b[31mcdef\x1b[0m g", 5) == Rows{"ab", "\x1b[31mcdef\x1b[0m", "g"});
    CHECK(painted_rows("\x1b[31mab cdef", 5) == Rows{"\x1b[31mab\x1b[0m", "\x1b[31mcdef\x1b[0m"});
}

TEST_CASE("a wide character is not cut in two") {
    CHECK(painted_rows("가나다", 5) == Rows{"가나", "다"});
    CHECK(painted_width("\x1b[1m가나\x1b[0mx") == 5);
}

TEST_CASE("nothing but colours reaches the screen") {
    CHECK(painted_rows("a\tb", 20) == Rows{"a       b"});
    CHECK(painted_rows("a\x1b[Kb\x1b[2Jc\ad\re", 20) == Rows{"abcde"});
    CHECK(painted_rows("a\xff"
                       "b",
                       20) == Rows{"a\xef\xbf\xbd"
                                   "b"});
}
