#include "catch.hpp"
#include "socklings.hpp"

using namespace cli;

namespace {

const std::string broken = "int main(void) {\n    int x = 1\n    return x;\n}\n";

}  // namespace

TEST_CASE("colours are for terminals, unless NO_COLOR or a dumb terminal forbid them") {
    Desk desk;
    desk.write("main.c", broken);
    const std::vector<std::string> words{"check", "open-create", "main.c"};
    CHECK_FALSE(contains(desk.run(words).out, "\x1b"));

    bool colour = true;
    SECTION("a terminal") {}
    SECTION("NO_COLOR") {
        desk.environment["NO_COLOR"] = "1";
        colour = false;
    }
    SECTION("an empty NO_COLOR forbids nothing") { desk.environment["NO_COLOR"] = ""; }
    SECTION("a dumb terminal") {
        desk.environment["TERM"] = "dumb";
        colour = false;
    }
    Result result = desk.run_on_terminal(words);
    INFO(result.out);
    CHECK(result.code == 1);
    CHECK(contains(result.out, "\x1b") == colour);
}

TEST_CASE("JSON has no colours, on a terminal either") {
    Desk desk;
    desk.write("main.c", broken);
    CHECK_FALSE(contains(desk.run_on_terminal({"check", "open-create", "main.c", "--json"}).out, "\x1b"));
}

TEST_CASE("the place of a finding is a link in terminals that are known to have links") {
    Desk desk;
    desk.write("work/99-first-program/main.c", "#include <stdio.h>\nint main(void) {\n    puts(\"no\");\n}\n");
    const std::string file = "\x1b]8;;file://" + (desk.work() / "99-first-program/main.c").string();
    const std::vector<std::string> words{"check", "first-program"};
    CHECK_FALSE(contains(desk.run_on_terminal(words).out, "\x1b]8"));
    desk.environment["TERM_PROGRAM"] = "vscode";
    CHECK(contains(desk.run_on_terminal(words).out, file + "#L3\x1b\\main.c:3\x1b]8;;\x1b\\"));
    CHECK_FALSE(contains(desk.run(words).out, "\x1b"));
    desk.environment["TERM_PROGRAM"] = "WezTerm";
    CHECK(contains(desk.run_on_terminal(words).out, file + "\x1b\\main.c:3\x1b]8;;\x1b\\"));
    desk.environment["TMUX"] = "/tmp/tmux-1000/default,1,0";
    CHECK_FALSE(contains(desk.run_on_terminal(words).out, "\x1b]8"));
}
