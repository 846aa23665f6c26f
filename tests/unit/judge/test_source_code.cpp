#include "catch.hpp"
#include "judge/code_places.hpp"
#include "judge/message_pattern.hpp"
#include "judge/source_code.hpp"

using namespace socklings;

TEST_CASE("a pattern takes what its holes hold") {
    const auto found =
        match_message("function '{name}'; did you mean '{other}'?", "function 'close'; did you mean 'pclose'?");
    REQUIRE(found);
    CHECK(found->at("name") == "close");
    CHECK(found->at("other") == "pclose");
    CHECK(match_message("unused", "unused variable"));
    CHECK_FALSE(match_message("unused", "an unused variable"));
    CHECK(match_message("{}unused", "an unused variable"));
    CHECK_FALSE(match_message("function '{name}' is", "function 'f' was"));
    CHECK(match_message("all {rest}", "all of it")->at("rest") == "of it");
    CHECK(match_message("{}", "anything")->empty());
    CHECK(match_message("before '{' token", "before '{' token"));
    CHECK_FALSE(match_message("before '{' token", "before '}' token"));
}

TEST_CASE("comments and literals are blanked, lines and places stay") {
    const SourceCode source("a /* { */ b\r\n\"}\\\"{\" '{' // }\nc");
    CHECK(source.code(1) == "a         b");
    CHECK(source.code(2) == "\"    \" ' '     ");
    CHECK(source.line(1) == "a /* { */ b");
    CHECK(source.code().size() == source.text().size());
    CHECK(source.lines() == 3);
    CHECK(source.line(4).empty());
    CHECK(source.code_above(3) == 2);
    CHECK(source.code_above(1) == 0);
    CHECK(SourceCode("a\n// b\n\nc").code_above(4) == 1);
    CHECK(SourceCode("").lines() == 0);
}

TEST_CASE("columns of gcc and of clang lead to the same place") {
    const SourceCode source("\tint n = \"가나\" + x;\n");
    const std::size_t x = source.text().find('x');
    CHECK(source.offset_of(1, 26) == x);  // a tab to column 9, Hangul two columns each
    CHECK(source.is_column(1, x, 26));
    CHECK(source.is_column(1, x, static_cast<int>(x) + 1));
    CHECK_FALSE(source.is_column(1, x, 5));
    CHECK_FALSE(source.offset_of(2, 1));
    CHECK_FALSE(source.offset_of(1, 0));
    CHECK_FALSE(source.offset_of(1, 500));
}

TEST_CASE("the brace that is not closed is found by indentation") {
    CHECK(unclosed_brace(SourceCode("int main(void) {\n    while (1) {\n        f();\n    return 0;\n}\n")) == 2);
    CHECK(unclosed_brace(SourceCode("int main(void) {\n    f();\n")) == 1);
    CHECK(unclosed_brace(SourceCode("int main(void)\n{\n    if (a) {\n    }\n    else {\n    }\n")) == 2);
    CHECK(unclosed_brace(SourceCode("int main(void) { return 0; }\n")) == 0);
    CHECK(unclosed_brace(SourceCode("// {\n")) == 0);
}

TEST_CASE("the arguments of a call are taken as they are written") {
    const SourceCode source("send(sock, f(1, 2), sizeof(buffer), 0);\nprintf(\"a, b\", x);\n");
    const auto call = call_around(source, source.text().find("sock"));
    REQUIRE(call);
    CHECK(call->function == "send");
    CHECK(call->arguments == std::vector<std::string>{"sock", "f(1, 2)", "sizeof(buffer)", "0"});
    CHECK(call_around(source, source.text().find("a, b"))->arguments == std::vector<std::string>{"\"a, b\"", "x"});
    CHECK(argument_at(source, source.text().find("sizeof")) == "sizeof(buffer)");
    CHECK_FALSE(call_around(source, source.text().find("printf")));
    CHECK_FALSE(call_around(SourceCode("x"), 0));
}
