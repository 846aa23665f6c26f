#include "report/width.hpp"

#include "catch.hpp"
#include "report/flow.hpp"

using namespace socklings;
using Lines = std::vector<std::string>;

TEST_CASE("Hangul is two columns wide, combining marks none") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("서버") == 4);
    CHECK(display_width("é") == 1);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("│✓▲…·") == 5);
    CHECK(display_width("（全）") == 6);
}

TEST_CASE("a byte that is no UTF-8 counts as one column") {
    CHECK(display_width("\xff\xfe") == 2);
    CHECK(display_width("\xec\x84") == 2);
}

TEST_CASE("padding fills columns and never cuts") {
    CHECK(pad_right("서버", 6) == "서버  ");
    CHECK(pad_left("17", 4) == "  17");
    CHECK(pad_right("server", 3) == "server");
}

TEST_CASE("cutting leaves room for the ellipsis and no half character") {
    CHECK(cut_to("abcdef", 6) == "abcdef");
    CHECK(cut_to("abcdefg", 6) == "abcde…");
    CHECK(cut_to("서버서버", 6) == "서버…");
    CHECK(cut_to("abc", 0).empty());
}

TEST_CASE("wrapping breaks at spaces and keeps the text's own lines") {
    CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap("a verylongword b", 6) == Lines{"a", "verylongword", "b"});
    CHECK(wrap("a = 1  \"x\"", 40) == Lines{"a = 1  \"x\""});
    CHECK(wrap("a = 1  \"x\"", 7) == Lines{"a = 1", "\"x\""});
    CHECK(wrap("  end ", 40) == Lines{"end"});
    CHECK(wrap("first\n\nthird", 40) == Lines{"first", "", "third"});
    CHECK(wrap("서버 서버 서버", 9) == Lines{"서버 서버", "서버"});
}

TEST_CASE("code between two ` has its colour, or its ` where there is none") {
    const auto shown = [](const std::string& text, bool colour) {
        Look look;
        look.colour = colour;
        return flow(with_code(text), 60, look).front().painted(look);
    };
    Look colours;
    colours.colour = true;
    CHECK(shown("Say `a * b` *here*", true) == "Say " + colours.paint(Ink::code, "a * b") + " *here*");
    CHECK(shown("Say `a * b` *here*", false) == "Say `a * b` *here*");
    CHECK(shown("One ` alone", true) == "One ` alone");
}
