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
