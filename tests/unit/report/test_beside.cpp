#include "catch.hpp"
#include "report/beside.hpp"
#include "report/width.hpp"

using namespace socklings;

namespace {

const NamedText reference{"solutions/main.cpp", "int main() {\n\treturn 0;\n}\n"};
const NamedText own{"work/main.c", "int main(void)\r\n{ return 1; } // 끝\r\n"};

}  // namespace

TEST_CASE("two texts stand beside each other where there is room") {
    CHECK(beside_each_other(reference, own, 80, Look{}) ==
          "      solutions/main.cpp         work/main.c\n"
          "   1  int main() {            1  int main(void)\n"
          "   2      return 0;           2  { return 1; } // 끝\n"
          "   3  }\n");
    CHECK(beside_each_other(own, reference, 80, Look{}) ==
          "      work/main.c                 solutions/main.cpp\n"
          "   1  int main(void)           1  int main() {\n"
          "   2  { return 1; } // 끝      2      return 0;\n"
          "                               3  }\n");
}

TEST_CASE("where there is no room they stand one below the other") {
    const std::string beside = beside_each_other(reference, own, 51, Look{});
    CHECK(beside.find("work/main.c\n") > beside.find("}\n"));
    CHECK(beside == with_line_numbers(reference, Look{}) + "\n" + with_line_numbers(own, Look{}));
    CHECK(beside_each_other(reference, own, 52, Look{}) != beside);
}

TEST_CASE("what a terminal must not get is escaped") {
    const std::string text = with_line_numbers({"main.c", "puts(\"\x1b[2J\xb0\xa1\");"}, Look{});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("puts(\"\\x1b[2J\\xb0\\xa1\");") != std::string::npos);
}
