#include "catch.hpp"
#include "observe/match.hpp"
#include "observe/tokens.hpp"

using namespace socklings;

namespace {

using State = PrefixMatch::State;

Pattern literal(const std::string& bytes) { return {{Literal{bytes}}}; }
Pattern regex(const std::string& text) { return {{Regex{text}}}; }
Pattern tokens(const std::vector<std::string>& words) { return {{Tokens{words}}}; }

}  // namespace

TEST_CASE("the start of what has come, against fixed bytes") {
    CHECK(match_prefix(literal("hello\n"), "", false) == PrefixMatch{State::need_more, 0});
    CHECK(match_prefix(literal("hello\n"), "hel", false) == PrefixMatch{State::need_more, 3});
    CHECK(match_prefix(literal("hello\n"), "hel", true) == PrefixMatch{State::mismatch, 3});
    CHECK(match_prefix(literal("hello\n"), "help", false) == PrefixMatch{State::mismatch, 3});
    CHECK(match_prefix(literal("hello\n"), "hello\n", false) == PrefixMatch{State::matched, 6});
    CHECK(match_prefix(literal("hello\n"), "hello\nmore", false) == PrefixMatch{State::matched, 6});
    CHECK(match_prefix(literal(std::string("\0\xFF", 2)), std::string("\0\xFF", 2), false) ==
          PrefixMatch{State::matched, 2});
    CHECK(match_prefix(literal(""), "x", false) == PrefixMatch{State::matched, 0});
}

TEST_CASE("parts follow one another") {
    const Pattern header{{Literal{"len="}, AnyBytes{2}, Literal{";"}}};
    CHECK(match_prefix(header, "len=\x01\x02;rest", false) == PrefixMatch{State::matched, 7});
    CHECK(match_prefix(header, "len=\x01", false) == PrefixMatch{State::need_more, 5});
    CHECK(match_prefix(header, "len=12:", false) == PrefixMatch{State::mismatch, 6});

    const Pattern choice{{OneOf{{literal("hello"), literal("hello\n")}}}};
    CHECK(match_prefix(choice, "hello", false).state == State::need_more);
    CHECK(match_prefix(choice, "hello", true) == PrefixMatch{State::matched, 5});
    CHECK(match_prefix(choice, "hello\n", false) == PrefixMatch{State::matched, 6});
    CHECK(match_prefix(choice, "help!", false) == PrefixMatch{State::mismatch, 3});

    const Pattern after_choice{{OneOf{{literal("a"), literal("ab")}}, Literal{"c"}}};
    CHECK(match_prefix(after_choice, "abc", true) == PrefixMatch{State::matched, 3});
}

TEST_CASE("a regex is decided when no more will come") {
    CHECK(match_prefix(regex("[0-9]+"), "12", false).state == State::need_more);
    CHECK(match_prefix(regex("[0-9]+"), "12", true) == PrefixMatch{State::matched, 2});
    CHECK(match_prefix(regex("[0-9]+"), "x12", true) == PrefixMatch{State::mismatch, 0});
    CHECK(match_prefix({{Literal{"n="}, Regex{"[0-9]+"}}}, "m=1", false) == PrefixMatch{State::mismatch, 0});
    CHECK_FALSE(first_difference(regex("a|ab"), "ab"));
    CHECK(first_difference(regex("[a-z]+"), "abc1") == 3);
    CHECK(match_prefix(regex("[^]*"), std::string(1 << 20, 'a'), true) == PrefixMatch{State::matched, 4096});
}

TEST_CASE("all of the bytes") {
    CHECK_FALSE(first_difference(literal("Hello World\n"), "Hello World\n"));
    CHECK(first_difference(literal("Hello World\n"), "Hello World") == 11);
    CHECK(first_difference(literal("Hello World\n"), "Hello world\n") == 6);
    CHECK(first_difference(literal("hello\n"), std::string("hello\n\0\0", 8)) == 6);
    CHECK(first_difference(literal(""), "x") == 0);
    CHECK_FALSE(first_difference(literal(""), ""));
}

TEST_CASE("words are compared kindly") {
    const auto right = [](const std::vector<std::string>& wanted, const std::string& text) {
        return !first_difference(tokens(wanted), text);
    };
    CHECK(right({"stdin", "0", "stdout", "1"}, "stdin: 0\nstdout: 1\n"));
    CHECK(right({"fd", "3"}, "fd:3"));
    CHECK(right({"fd: 3"}, "FD = 3.\n"));
    CHECK(right({"0x100a8c0"}, "address -> 0X100A8C0"));
    CHECK(right({"0x100a8c0"}, "address -> 0x0100a8c0"));
    CHECK(right({"0"}, "0x00"));
    CHECK_FALSE(right({"644"}, "0644"));
    CHECK(right({"78", "56", "34", "12"}, "bytes: [78] [56] [34] [12], from the lowest up"));
    CHECK(right({"127.0.0.1:9090"}, "from 127.0.0.1 port 9090"));
    CHECK(right({"-1"}, "result=-1"));
    CHECK_FALSE(right({"1"}, "result=-1"));
    CHECK_FALSE(right({"0", "1"}, "1 0"));
    CHECK_FALSE(right({"3"}, "33"));
    CHECK_FALSE(right({"78", "56"}, "7856"));
    CHECK(right({}, "anything"));
    CHECK(first_difference(tokens({"fd", "3"}), "fd is 4\n") == 2);
}

TEST_CASE("tokens leave what follows them to the next part") {
    CHECK_FALSE(first_difference({{Tokens{{"port", "9090"}}, Literal{"\nbye\n"}}}, "port: 9090 (tcp)\nbye\n"));
    CHECK(first_difference({{Tokens{{"port", "9090"}}, Literal{"\nbye\n"}}}, "port: 9090\nbye").has_value());
}

TEST_CASE("a subsequence has its bytes in order, whatever stands between") {
    const Pattern all{{Subsequence{"banana\nfig\n"}}};
    CHECK_FALSE(first_difference(all, "banana\nfig\n"));
    CHECK_FALSE(first_difference(all, "got ban\ngot ana\n\ngot f\ngot ig\n\nbye"));
    CHECK(first_difference(all, "banana\nfig") == 10);
    CHECK(first_difference(all, "got bnana\nfi\n").has_value());
    CHECK(first_difference(all, "") == 0);
    CHECK(first_difference({{Subsequence{std::string("a\0b", 3)}}}, "a b") == 1);
    CHECK(find_in(all, "x\nbanana\nfig\nx", 2, true) == 13);
    CHECK(match_prefix(all, "banana\n", false).state == PrefixMatch::State::need_more);
    CHECK_FALSE(first_difference({{Subsequence{"ab"}, Literal{"!\n"}}}, "a b c!\n"));
}

TEST_CASE("without is anything but its bytes") {
    const Pattern none{{Without{"fig\nna"}}};
    CHECK_FALSE(first_difference(none, ""));
    CHECK_FALSE(first_difference(none, "banana\nfig\nplum\n"));
    CHECK(first_difference(none, "fig\nna\n") == 5);
    CHECK(first_difference(none, "fig\nn fig\nna\n") == 11);
    CHECK_FALSE(first_difference({{Without{"no"}, Literal{"now\n"}}}, "yes, now\n"));
    CHECK(find_in(none, "fig\nna", 0, true) == 0);
}

TEST_CASE("something is looked for after the cursor") {
    CHECK(find_in(literal("b\n"), "a\nb\nb\n", 0, false) == 4);
    CHECK(find_in(literal("b\n"), "a\nb\nb\n", 4, false) == 6);
    CHECK_FALSE(find_in(literal("b\n"), "a\nb\nb\n", 6, true));
    CHECK_FALSE(find_in(literal("hello"), "hel", 0, false));

    CHECK(find_in(tokens({"port", "9090"}), "listens on port: 9090\nready\n", 0, false) == 21);
    CHECK_FALSE(find_in(tokens({"port", "90"}), "port: 90", 0, false));
    CHECK(find_in(tokens({"port", "90"}), "port: 90", 0, true) == 8);

    CHECK(find_in(regex("[0-9]+\n"), "port 9090\nx", 0, false) == 10);
    CHECK_FALSE(find_in(regex("[0-9]+"), "port 90", 0, false));
    CHECK(find_in(regex("[0-9]+"), "port 90", 0, true) == 7);
    CHECK_FALSE(find_in(regex("[0-9]+x"), std::string(100000, '1'), 99000, true));
}

TEST_CASE("a pattern is expanded and described") {
    const Pattern pattern{{Literal{"port ${port}\n"}, Regex{":${port}$"}, AnyBytes{4},
                           OneOf{{literal("${port}"), literal("b")}}, Tokens{{"p", "${port}"}}}};
    CHECK(describe(expanded(pattern, 9090)) == "port 9090\n/:9090$/…4…(9090|b)p … 9090");
    CHECK(describe(expanded({{Subsequence{"a\n${port}"}, Without{"${port}"}}}, 9090)) == "a\n … 9090≠ …9090…");
    CHECK(describe(regex("\\S")) == "…");
    CHECK_FALSE(fixed_bytes(pattern));
    CHECK(fixed_bytes(Pattern{{Literal{"a"}, Literal{"b"}}}) == "ab");
}

TEST_CASE("words end where a person sees them end") {
    CHECK(words_of("a->b, \"C\"\n") == std::vector<Word>{{"a", 1}, {"b", 4}, {"c", 8}});
    CHECK(words_of("0x") == std::vector<Word>{{"0x", 2}});
    CHECK(words_of(" ... ").empty());
}
