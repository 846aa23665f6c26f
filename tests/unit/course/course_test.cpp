#include "catch.hpp"
#include "course/reader.hpp"

using namespace socklings;

namespace {

const std::string course_text = R"({
    "format_version": 1,
    "title": {"en": "Sockets", "ko": "소켓"},
    "days": [{"number": 100, "title": {"en": "Servers", "ko": "서버"}},
             {"number": 99, "title": {"en": "Files", "ko": "파일"}}],
    "lessons": [
        {"id": "100-echo", "day": 100, "order": 1, "title": {"en": "Echo", "ko": "에코"},
         "summary": {"en": "Send it back", "ko": "그대로 보내기"}, "points": 30, "needs": ["99-sockets"]},
        {"id": "99-sockets", "day": 99, "order": 2, "title": {"en": "Sockets", "ko": "소켓"},
         "summary": {"en": "A descriptor", "ko": "디스크립터"}, "points": 10},
        {"id": "99-setup", "day": 99, "order": 1, "title": {"en": "Set-up", "ko": "준비"},
         "summary": {"en": "Your machine", "ko": "내 컴퓨터"}, "points": 0}]})";

}  // namespace

TEST_CASE("a course is read in teaching order") {
    const auto read = read_course("course.json", course_text);
    CHECK(read.diagnostics.empty());
    REQUIRE(read.value);
    const Course& course = *read.value;
    CHECK(course.title == Text{"Sockets", "소켓"});
    REQUIRE(course.days.size() == 2);
    CHECK(course.days[0].number == 99);
    CHECK(course.days[1].title.ko == "서버");
    REQUIRE(course.lessons.size() == 3);
    CHECK(course.lessons[0].id == "99-setup");
    CHECK(course.lessons[1].id == "99-sockets");
    const LessonEntry& echo = course.lessons[2];
    CHECK(echo.id == "100-echo");
    CHECK(echo.day == 100);
    CHECK(echo.order == 1);
    CHECK(echo.title.in(Language::korean) == "에코");
    CHECK(echo.summary.in(Language::english) == "Send it back");
    CHECK(echo.points == 30);
    CHECK(echo.needs == std::vector<std::string>{"99-sockets"});
}

TEST_CASE("a course with a fault has no value") {
    const auto read = read_course("course.json", R"({"format_version": 1})");
    CHECK(!read.value);
    const std::vector<Diagnostic> expected{
        {"course.json", "", "the key \"title\" is missing"},
        {"course.json", "", "the key \"days\" is missing"},
        {"course.json", "", "the key \"lessons\" is missing"},
    };
    CHECK(read.diagnostics == expected);
}

TEST_CASE("the port is put in wherever its variable stands") {
    CHECK(expand("${port}", 9090) == "9090");
    CHECK(expand("127.0.0.1:${port}/${port}\n", 80) == "127.0.0.1:80/80\n");
    CHECK(expand("$port ${host} {port} ${port", 9090) == "$port ${host} {port} ${port");
    CHECK(expand("", 1).empty());
}
