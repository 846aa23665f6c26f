#include "catch.hpp"
#include "verify/lesson_check.hpp"

using namespace socklings;

namespace {

LessonCheck check_with_faults() {
    LessonCheck check;
    check.lesson = "99-open-create";
    check.programs = {{CaseKind::starter, 2}, {CaseKind::halfdone, 1}};
    check.program_faults = {{"tests/mistakes/99-open-create/x", "", "passes every step; it must fail at \"open\""}};
    check.seconds = 1.25;
    return check;
}

}  // namespace

TEST_CASE("the graver fault decides the exit code") {
    LessonCheck check;
    CHECK(exit_code_of(check) == 0);
    check.program_faults.push_back({"x", "", "y"});
    CHECK(exit_code_of(check) == 1);
    check.course_faults.push_back({"x", "", "y"});
    CHECK(exit_code_of(check) == 2);
    check.machine_faults.push_back({"x", "", "y"});
    CHECK(exit_code_of(check) == 3);
}

TEST_CASE("a lesson is one line, and one for each fault") {
    CHECK(terminal_check(check_with_faults(), {}) ==
          "✗ 99-open-create        2 starter, 1 half-done  1.2 s\n"
          "    tests/mistakes/99-open-create/x: passes every step; it must fail at \"open\"\n");
}

TEST_CASE("for a machine it is one object in one line") {
    CHECK(
        json_check(check_with_faults()) ==
        R"({"lesson":"99-open-create","exit_code":1,"programs":{"starter":2,"half-done":1},"faults":[)"
        R"({"file":"tests/mistakes/99-open-create/x","pointer":"","message":"passes every step; it must fail at \"open\""}],)"
        R"("seconds":1.25})"
        "\n");
}

TEST_CASE("the table marks what was told as something else") {
    CHECK(confusion_table({{{"", "hang.waiting"}, 3}, {{"port.zero", "port.zero"}, 1}, {{"port.zero", ""}, 2}}) ==
          "  label                       first finding               programs\n"
          "  -                           hang.waiting                3\n"
          "≠ port.zero                   -                           2\n"
          "  port.zero                   port.zero                   1\n"
          "  told by the label's code first: 1 of 3\n");
}
