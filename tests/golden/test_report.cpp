#include "catch.hpp"
#include "echo_lesson.hpp"
#include "golden.hpp"
#include "report/failure.hpp"
#include "report/lesson_list.hpp"

using namespace socklings;

namespace {

const Look plain{false, 100};

std::string on_terminal(const golden::Case& one, const Look& look = plain, Language language = Language::english) {
    return terminal_report(one.report(), golden::messages(language), look);
}

}  // namespace

TEST_CASE("the terminal report of a lesson") {
    check_golden("passed.txt", on_terminal(golden::passed()));
    check_golden("wrong-length.txt", on_terminal(golden::wrong_length()));
    check_golden("stuck.txt", on_terminal(golden::stuck()));
    check_golden("spinning.txt", on_terminal(golden::spinning()));
    check_golden("build-failed.txt", on_terminal(golden::build_failed()));
    check_golden("broken-machine.txt", on_terminal(golden::broken_machine()));
    check_golden("wrong-text.txt", on_terminal(golden::wrong_text()));
}

TEST_CASE("the terminal report in Korean, in colour and on a narrow terminal") {
    check_golden("wrong-length.ko.txt", on_terminal(golden::wrong_length(), plain, Language::korean));
    check_golden("stuck.ko.txt", on_terminal(golden::stuck(), plain, Language::korean));
    check_golden("wrong-length.colour.txt", on_terminal(golden::wrong_length(), {true, 100}));
    check_golden("build-failed.colour.txt", on_terminal(golden::build_failed(), {true, 100}));
    check_golden("wrong-length.narrow.txt", on_terminal(golden::wrong_length(), {false, 60}));
}

TEST_CASE("the JSON report of a lesson") {
    check_golden("passed.json", json_report(golden::passed().report(), golden::messages()));
    check_golden("wrong-length.json", json_report(golden::wrong_length().report(), golden::messages()));
    check_golden("build-failed.json", json_report(golden::build_failed().report(), golden::messages()));
    check_golden("broken-machine.json", json_report(golden::broken_machine().report(), golden::messages()));
}

TEST_CASE("the list of lessons") {
    Course course;
    course.title = {"A course", "강의"};
    course.days = {{99, {"Files", "파일"}}, {100, {"Sockets", "소켓"}}};
    auto entry = [](const char* id, int day, const char* en, const char* ko) {
        LessonEntry one;
        one.id = id;
        one.day = day;
        one.title = {en, ko};
        one.points = 10;
        return one;
    };
    course.lessons = {entry("99-open-create", 99, "Open", "열기"), entry("99-copy", 99, "Copy", "복사"),
                      entry("100-echo-server", 100, "Echo server", "에코 서버")};
    const std::vector<LessonStatus> statuses{LessonStatus::passed, LessonStatus::started, LessonStatus::not_started};
    check_golden("list.txt", terminal_list(course, statuses, golden::messages(), plain));
    check_golden("list.ko.txt", terminal_list(course, statuses, golden::messages(Language::korean), plain));
    check_golden("list.json", json_list(course, statuses, golden::messages()));
}

TEST_CASE("a command that ends before there is a verdict") {
    const Failure course{
        "",
        "the course cannot be read",
        "",
        {{"course.json", "/lessons/0/id", "unknown key \x1b[2J"}, {"course.json", "", "cannot be read"}}};
    const Failure machine{"100-echo-server", "ptrace: Operation not permitted \xff", "In a container, allow it.", {}};
    check_golden("broken-course.txt", terminal_failure(course));
    check_golden("broken-course.json", json_failure(course));
    check_golden("refused.txt", terminal_failure(machine));
    check_golden("refused.json", json_failure(machine));
}
