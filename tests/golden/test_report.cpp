#include <sstream>

#include "catch.hpp"
#include "echo_lesson.hpp"
#include "golden.hpp"
#include "report/failure.hpp"
#include "report/lesson_list.hpp"
#include "report/step_list.hpp"
#include "report/waiting.hpp"
#include "report/width.hpp"

using namespace socklings;

namespace {

const Look plain{false, 100};

std::string on_terminal(const golden::Case& one, const Look& look = plain, Language language = Language::english) {
    return terminal_report(one.report(), golden::messages(language), look);
}

void fits(const std::string& text, std::size_t columns) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        INFO(columns << ": " << line);
        CHECK(display_width(line) <= columns);
    }
}

}  // namespace

TEST_CASE("the terminal report of a lesson") {
    check_golden("passed.txt", on_terminal(golden::passed()));
    check_golden("sanitizers.txt", on_terminal(golden::with_sanitizers()));
    golden::Case without_lens = golden::passed();
    without_lens.second_lens = {false, "cannot find -lasan"};
    check_golden("no-second-lens.txt", on_terminal(without_lens));
    check_golden("wrong-length.txt", on_terminal(golden::wrong_length()));
    check_golden("stuck.txt", on_terminal(golden::stuck()));
    check_golden("spinning.txt", on_terminal(golden::spinning()));
    check_golden("warned-there.txt", on_terminal(golden::warned_there()));
    check_golden("build-failed.txt", on_terminal(golden::build_failed()));
    check_golden("broken-machine.txt", on_terminal(golden::broken_machine()));
    check_golden("wrong-text.txt", on_terminal(golden::wrong_text()));
}

TEST_CASE("the terminal report in Korean, in colour and on a narrow terminal") {
    check_golden("wrong-length.ko.txt", on_terminal(golden::wrong_length(), plain, Language::korean));
    check_golden("sanitizers.ko.txt", on_terminal(golden::with_sanitizers(), plain, Language::korean));
    check_golden("warned-there.ko.txt", on_terminal(golden::warned_there(), plain, Language::korean));
    check_golden("stuck.ko.txt", on_terminal(golden::stuck(), plain, Language::korean));
    check_golden("wrong-length.colour.txt", on_terminal(golden::wrong_length(), {true, 100}));
    check_golden("build-failed.colour.txt", on_terminal(golden::build_failed(), {true, 100}));
    check_golden("wrong-length.narrow.txt", on_terminal(golden::wrong_length(), {false, 60}));
}

TEST_CASE("a program that waits for the keyboard is said to") {
    golden::Case one = golden::stuck();
    const auto report = [&] { return on_terminal(one); };
    CHECK(report().find("line 45 waits in recv(4, ") != std::string::npos);
    std::get<Call>(one.seen.front().events.back()).descriptor = Descriptor{0, "stdin", "/dev/pts/1"};
    CHECK(report().find("line 45 waits for the keyboard, in recv(") != std::string::npos);
}

TEST_CASE("a failed step shows the call that its first finding is about") {
    golden::Case one = golden::wrong_length();
    StepVerdict& echo = one.verdict.steps.at(one.verdict.steps.size() - 3);
    REQUIRE(echo.status == StepStatus::failed);
    echo.call = Where{0, 0};
    const auto list = [&] { return step_list(one.report(), golden::messages(), plain); };
    CHECK(list().find("line 44  send(") != std::string::npos);
    echo.findings.clear();
    CHECK(list().find("line 44  send(") == std::string::npos);
}

TEST_CASE("no step is wider than the terminal") {
    golden::Case one = golden::passed();
    for (Event& event : one.seen.front().events) {
        if (auto* call = std::get_if<Call>(&event)) call->via = "std::basic_ostream";
    }
    one.lesson.steps.front().title = {std::string(50, 't'), std::string(50, 't')};
    one.lesson.entry.title = {std::string(24, 't'), std::string(24, 't')};
    for (const Language language : {Language::english, Language::korean}) {
        for (const std::size_t columns : {60, 80, 100}) {
            const Messages words = golden::messages(language);
            fits(step_list(one.report(), words, {false, columns}), columns);
            fits(lesson_headline(one.report(), words, {false, columns}), columns);
        }
    }
}

TEST_CASE("who waits for what fits into the terminal, and goes on below itself") {
    golden::Case one = golden::stuck();
    one.seen.front().failure->observed = "hel";
    const Look narrow{false, 60};
    const std::string text = waiting_lines(one.seen.front(), one.lesson.scenarios.front().script,
                                           golden::messages(Language::korean), narrow);
    fits(text, narrow.columns);
    CHECK(text.find("  클라이언트 A: 응답의 나머지를 기다립니다. 6바이트 중\n"
                    "                3바이트를 받았습니다: \"hello\\n\"\n") != std::string::npos);
}

TEST_CASE("the report of a lesson for an editor") {
    for (const Language language : {Language::english, Language::korean}) {
        const auto plain_text = [&](const golden::Case& one) {
            return plain_report(one.report(), golden::messages(language));
        };
        const std::string ending = language == Language::korean ? ".plain.ko.txt" : ".plain.txt";
        check_golden("passed" + ending, plain_text(golden::passed()));
        check_golden("wrong-length" + ending, plain_text(golden::wrong_length()));
        check_golden("build-failed" + ending, plain_text(golden::build_failed()));
        check_golden("wrong-text" + ending, plain_text(golden::wrong_text()));
    }
}

TEST_CASE("the JSON report of a lesson") {
    check_golden("sanitizers.json", json_report(golden::with_sanitizers().report(), golden::messages()));
    check_golden("passed.json", json_report(golden::passed().report(), golden::messages()));
    check_golden("wrong-length.json", json_report(golden::wrong_length().report(), golden::messages()));
    check_golden("build-failed.json", json_report(golden::build_failed().report(), golden::messages()));
    check_golden("broken-machine.json", json_report(golden::broken_machine().report(), golden::messages()));
}

TEST_CASE("the list of lessons") {
    Course course;
    course.title = {"A course", "강의"};
    course.days = {{99, {"Files", "파일"}}, {100, {"Sockets", "소켓"}}};
    auto entry = [](const char* id, int day, int points, const char* en, const char* ko) {
        LessonEntry one;
        one.id = id;
        one.day = day;
        one.points = points;
        one.title = {en, ko};
        return one;
    };
    course.lessons = {
        entry("99-open-create", 99, 10, "Open a file", "파일 열기"), entry("99-copy", 99, 20, "Copy", "복사"),
        entry("99-descriptors", 99, 1, "A title that is too long for its line: it is cut before the points",
              "제목이 줄보다 길면 점수 앞에서 잘라서 줄의 너비를 지키고 점수는 그대로 보입니다"),
        entry("100-echo-server", 100, 15, "Echo server", "에코 서버"),
        entry("100-echo-client", 100, 5, "Echo client", "에코 클라이언트")};
    const auto& l = course.lessons;
    const std::string when = "2026-03-02T09:15:00Z";
    const std::vector<ListedLesson> lessons{{&l[0], LessonStatus::passed, false, false, when},
                                            {&l[1], LessonStatus::passed, false, true, when},
                                            {&l[2], LessonStatus::started, true, false, ""},
                                            {&l[3], LessonStatus::not_started, false, false, ""},
                                            {&l[4], LessonStatus::passed, false, false, ""}};
    const Messages english = golden::messages(), korean = golden::messages(Language::korean);
    check_golden("list.txt", terminal_list(course, lessons, {}, english, plain));
    check_golden("list.ko.txt", terminal_list(course, lessons, {}, korean, plain));
    check_golden("list.day.txt", terminal_list(course, lessons, 99, english, {false, 60}));
    check_golden("list.colour.txt", terminal_list(course, lessons, 100, english, {true, 80}));
    check_golden("list.json", json_list(lessons, {}, english));
    check_golden("list.day.ko.json", json_list(lessons, 100, korean));

    for (const Messages& messages : {english, korean}) {
        std::istringstream lines(terminal_list(course, lessons, {}, messages, plain));
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(display_width(line) <= 80);
        }
    }
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
