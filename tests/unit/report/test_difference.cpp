#include "report/difference.hpp"

#include <algorithm>

#include "catch.hpp"
#include "report/hexdump.hpp"

using namespace socklings;
using namespace std::string_literals;

namespace {

const Messages words(R"json({"format_version": 1, "messages": {
    "expected": {"en": "want", "ko": "-"}, "observed": {"en": "got", "ko": "-"}, "difference.both": {"en": "both", "ko": "-"},
    "difference.ends": {"en": "(end)", "ko": "-"}, "difference.first": {"en": "differs", "ko": "-"},
    "difference.first-too-many": {"en": "too much", "ko": "-"}, "difference.first-missing": {"en": "missing", "ko": "-"},
    "difference.pattern": {"en": "no match", "ko": "-"},
    "difference.unwanted": {"en": "unwanted", "ko": "-"}}})json",
                     Language::english);

std::string text(const std::string& expected, const std::string& observed, std::size_t columns = 60) {
    return difference({expected, observed, false, 0}, words, {false, columns});
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

}  // namespace

TEST_CASE("two texts are shown at their first difference, white space visible") {
    CHECK(text("a\nHello World\n", "a\nHello\tWorld\n") ==
          "       │ a↵\n"
          "  want │ Hello·World↵\n"
          "  got  │ Hello→World↵\n"
          "       │      ▲ differs\n");
}

TEST_CASE("a missing newline and a text that goes on are seen") {
    CHECK(text("Hi\n", "Hi") == "  want │ Hi↵\n  got  │ Hi  (end)\n       │   ▲ missing\n");
    CHECK(text("Hi\n", "Hi\nmore") == "       │ Hi↵\n  want │ (end)\n  got  │ more\n       │ ▲ too much\n");
    CHECK(text("Hi\n", "Hi\n\0"s) == "       │ Hi↵\n  want │ (end)\n  got  │ \\0\n       │ ▲ too much\n");
    CHECK(text("Hi\n", "") == "  want │ Hi↵\n  got  │ (end)\n       │ ▲ missing\n");
}

TEST_CASE("of a pattern it is said where nothing fits any more, or what must not be there") {
    const auto pattern = [](const char* notation) { return Mismatch{notation, "a\nbc\n", true, 3}; };
    CHECK(difference(pattern("x … y"), words, {false, 60}) ==
          "  want │ x … y\n       │ a↵\n  got  │ bc↵\n       │  ▲ no match\n");
    CHECK(difference(pattern("≠ …c…"), words, {false, 60}) ==
          "  want │ ≠ …c…\n       │ a↵\n  got  │ bc↵\n       │  ▲ unwanted\n");
}

TEST_CASE("a difference inside a character is marked below that character") {
    CHECK(text("가나", "가다") == "  want │ 가나\n  got  │ 가다\n       │   ▲ differs\n");
}

TEST_CASE("however long the texts are, their two sides never look alike") {
    std::size_t at = GENERATE(0u, 1u, 7u, 39u, 40u, 41u, 77u, 500u, 998u, 999u);
    std::string expected(1000, 'a'), observed = expected;
    SECTION("another letter") { observed[at] = 'b'; }
    SECTION("a space") { observed[at] = ' '; }
    SECTION("an invisible character") { observed.insert(at, "\u200b"); }
    SECTION("the text ends") { observed.resize(at); }
    SECTION("a control byte") { observed[at] = '\x01'; }
    SECTION("bytes that are no text") { observed[at] = '\xff'; }
    SECTION("a character that looks like a mark") {
        expected[at] = ' ';
        observed.replace(at, 1, "·");
    }
    INFO(text(expected, observed));
    auto lines = lines_of(text(expected, observed));
    auto side = [&](const std::string& label) {
        auto line = std::find_if(lines.begin(), lines.end(),
                                 [&](const std::string& l) { return l.compare(2, label.size(), label) == 0; });
        REQUIRE(line != lines.end());
        return line->substr(6);
    };
    CHECK(side("want") != side("got "));
    CHECK(text(expected, observed).find("▲") != std::string::npos);
}

TEST_CASE("what no text can show is shown in hexadecimal, eight bytes a row, a row before and behind") {
    CHECK(hexdump("0123456789", "0123456x89\xff", words, {false, 80}) ==
          "  want  00000000  30 31 32 33 34 35 36 37  01234567\n"
          "  got   00000000  30 31 32 33 34 35 36 78  0123456x\n"
          "                                       ▲ differs\n"
          "  want  00000008  38 39                    89\n"
          "  got   00000008  38 39 ff                 89.\n");
    CHECK(hexdump("01234567", "01234567\xff", words, {false, 80}) ==
          "  both  00000000  30 31 32 33 34 35 36 37  01234567\n"
          "  want  (end)\n"
          "  got   00000008  ff                       .\n"
          "                  ▲ too much\n");
}

TEST_CASE("what a pattern describes is shown beside the place where it stopped matching") {
    CHECK(difference({"\"fd: \" /[0-9]+/", "fd: x\n", true, 4}, words, {false, 60}) ==
          "  want │ \"fd: \" /[0-9]+/\n"
          "  got  │ fd:·x↵\n"
          "       │     ▲ no match\n");
}
