#include "catch.hpp"
#include "command_line/as_typed.hpp"

using namespace socklings;

TEST_CASE("what is to be typed begins as socklings was typed") {
    CHECK(as_typed("A hint: socklings hint 99-setup", "./socklings") == "A hint: ./socklings hint 99-setup");
    CHECK(as_typed("`./socklings check a`, `socklings trace\na`", "socklings") ==
          "`socklings check a`, `socklings trace\na`");
    CHECK(as_typed("`socklings check a`: socklings hint a", "../socklings") ==
          "`../socklings check a`: ../socklings hint a");
    CHECK(as_typed("eval \"$(socklings completion bash)\"", "./socklings") ==
          "eval \"$(./socklings completion bash)\"");
    CHECK(as_typed("socklings read", "/home/kim/c/socklings") == "/home/kim/c/socklings read");
}

TEST_CASE("the name of the course, and paths that hold it, stay") {
    for (const char* text : {"socklings compiles them", "which socklings this is", "socklings", "socklings checks",
                             "~/socklings/work", "cd /home/kim/socklings list", "~/.cache/socklings check", "",
                             "mysocklings check", "so does socklings alone"})
        CHECK(as_typed(text, "./socklings") == text);
}

TEST_CASE("a path that a shell or JSON would read in another way is not said") {
    CHECK(program_as_typed("./socklings") == "./socklings");
    CHECK(program_as_typed("/home/Kim_2/a.b-c/socklings") == "/home/Kim_2/a.b-c/socklings");
    for (const char* said : {"", "./my course/socklings", "./a\"b/socklings", "./a$b", "./a\\b", "./과정/socklings"})
        CHECK(program_as_typed(said) == "socklings");
}
