#include "report/source_excerpt.hpp"

#include "catch.hpp"

using namespace socklings;

namespace {

std::string excerpt(const std::string& line, const Marked& marked, std::size_t columns = 80) {
    return source_excerpt({"/w/a.c", 2, ""}, marked, {{"/w/a.c", {"a.c", "first\n" + line + "\nlast\n"}}},
                          {false, columns});
}

}  // namespace

TEST_CASE("the call is marked from its name to its closing parenthesis") {
    CHECK(excerpt("x = f(g(1), \")\", 2); // f()", {"f"}) ==
          "     2 │ x = f(g(1), \")\", 2); // f()\n"
          "       │     ^~~~~~~~~~~~~~~\n");
}

TEST_CASE("a part of another name is not the call") {
    CHECK(excerpt("my_send(a); send (b);", {"send"}) ==
          "     2 │ my_send(a); send (b);\n"
          "       │             ^~~~~~~~\n");
}

TEST_CASE("a call that goes on in the next line is marked to the end of this one") {
    CHECK(excerpt("  bind(s,", {"bind"}) == "     2 │   bind(s,\n       │   ^~~~~~~\n");
}

TEST_CASE("one argument of a call is marked, whatever stands between its commas") {
    const std::string line = "send(c, f(\",\", ','), a[i, j] , 0);";
    const auto marks = [&](std::size_t argument) {
        const std::string shown = excerpt(line, {"send", argument});
        return shown.substr(shown.rfind("│ ") + std::string("│ ").size());
    };
    CHECK(marks(0) == "     ^\n");
    CHECK(marks(1) == "        ^~~~~~~~~~~\n");
    CHECK(marks(2) == "                     ^~~~~~~\n");
    CHECK(marks(3) == "                               ^\n");
    CHECK(marks(4) == "^" + std::string(32, '~') + "\n");
}

TEST_CASE("an argument in a line below the call's is not guessed") {
    CHECK(excerpt("send(c, buffer,", {"send", 1}).find("        ^~~~~~\n") != std::string::npos);
    CHECK(excerpt("send(c, buffer,", {"send", 2}).find("│ ^~~~~~~~~~~~~~~\n") != std::string::npos);
}

TEST_CASE("the whole line is marked where the name does not stand in it") {
    CHECK(excerpt("\tstd::cout << x;", {"write"}) == "     2 │     std::cout << x;\n       │     ^~~~~~~~~~~~~~~\n");
}

TEST_CASE("wide characters, tabs and control bytes keep the mark below the call") {
    CHECK(excerpt("puts(\"\x1b서버\"); f();", {"f"}) ==
          "     2 │ puts(\"\\x1b서버\"); f();\n       │                   ^~~\n");
    CHECK(excerpt("f();\r", {"f"}) == "     2 │ f();\n       │ ^~~\n");
}

TEST_CASE("a long line is shown around the call") {
    std::string shown = excerpt(std::string(100, 'a') + "; f(); " + std::string(100, 'b'), {"f"}, 40);
    CHECK(shown.find("f();") != std::string::npos);
    CHECK(shown.find("^~~") != std::string::npos);
}

TEST_CASE("an unknown file, line or an empty line has no excerpt") {
    CHECK(source_excerpt({"/w/b.c", 1, ""}, {"f"}, {}, {}).empty());
    CHECK(source_excerpt({"/w/a.c", 9, ""}, {"f"}, {{"/w/a.c", {"a.c", "f();\n"}}}, {}).empty());
    CHECK(excerpt("   ", {"f"}).empty());
}

TEST_CASE("a place is a file and a line") {
    CHECK(place_of({"/w/a.c", 7, ""}, {{"/w/a.c", {"a.c", ""}}}) == "a.c:7");
    CHECK(place_of({"/other/b.c", 7, ""}, {}) == "b.c:7");
}
