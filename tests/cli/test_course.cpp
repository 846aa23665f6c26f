#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "socklings.hpp"

using namespace cli;
using Json = nlohmann::json;

namespace {

const char* const course_json = R"({"format_version": 1, "title": {"en": "A course", "ko": "강의"},
 "days": [{"number": 1, "title": {"en": "One", "ko": "하나"}}],
 "lessons": [{"id": "1-exit", "day": 1, "order": 1, "title": {"en": "Exit", "ko": "끝내기"}, "summary": {"en": "s", "ko": "요약"}, "points": 5}]})";

}  // namespace

TEST_CASE("the lessons are listed for people and for machines") {
    Desk desk;
    Result people = desk.run({"list"});
    CHECK(people.code == 0);
    CHECK(contains(people.out, "100-echo-server"));
    Json object = Json::parse(desk.run({"list", "--json"}).out);
    REQUIRE(object["lessons"].is_array());
    REQUIRE(object["lessons"].size() >= 4);
    for (const Json& lesson : object["lessons"]) {
        CHECK(lesson["id"].is_string());
        CHECK(lesson["day"].is_number_integer());
        CHECK(lesson["title"].is_string());
        CHECK(lesson["points"].is_number_integer());
        CHECK(lesson["status"] == "not-started");
    }
}

TEST_CASE("another course is used where SOCKLINGS_COURSE names one") {
    Desk desk;
    desk.write("course/course.json", course_json);
    desk.environment["SOCKLINGS_COURSE"] = "course";
    Json object = Json::parse(desk.run({"list", "--json"}).out);
    CHECK(object["lessons"][0]["id"] == "1-exit");
}

TEST_CASE("every fault of a course is said, with its file and place, and ends with 2") {
    Desk desk;
    desk.environment["SOCKLINGS_COURSE"] = "course";
    SECTION("no course at all") {
        Result result = desk.run({"list"});
        CHECK(result.code == 2);
        CHECK(contains(result.err, "course/course.json: cannot be read: No such file or directory"));
    }
    SECTION("no JSON") {
        desk.write("course/course.json", "{");
        CHECK(desk.run({"list"}).code == 2);
    }
    SECTION("two faults of a course") {
        desk.write("course/course.json",
                   R"({"format_version": 1, "title": {"en": "A"}, "days": [], "lessons": [], "colour": 1})");
        Result result = desk.run({"list"});
        CHECK(result.code == 2);
        CHECK(result.out.empty());
        CHECK(contains(result.err, "course/course.json /title"));
        CHECK(contains(result.err, "colour"));
        Json object = Json::parse(desk.run({"list", "--json"}).out);
        CHECK(object["diagnostics"].size() >= 2);
        CHECK(object["diagnostics"][0]["file"] == "course/course.json");
    }
    SECTION("a lesson without its file") {
        desk.write("course/course.json", course_json);
        Result result = desk.run({"run", "exit"});
        CHECK(result.code == 2);
        CHECK(contains(result.err, "course/lessons/1-exit/lesson.json"));
    }
    SECTION("a lesson with a wrong file") {
        desk.write("course/course.json", course_json);
        desk.write("course/lessons/1-exit/lesson.json", R"({"format_version": 1, "stepz": []})");
        Result result = desk.run({"check", "exit"});
        CHECK(result.code == 2);
        CHECK(contains(result.err, "stepz"));
    }
    SECTION("a lesson without a solution") {
        desk.write("course/course.json", course_json);
        desk.write(
            "course/lessons/1-exit/lesson.json",
            R"({"format_version": 1, "programs": {"main": {"sources": ["main"]}}, "scenarios": {"plain": [{"exit": 0}]},
                       "steps": [{"id": "exit", "title": {"en": "Exit", "ko": "끝"}, "in": "plain", "claim": {"exit": 0}}]})");
        Result result = desk.run({"run", "exit"});
        CHECK(result.code == 2);
        CHECK(contains(result.err, "course/solutions/1-exit"));
    }
}
