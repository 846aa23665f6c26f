#include "course/find_lesson.hpp"

#include "catch.hpp"
#include "course/folders.hpp"
#include "course/nearest.hpp"

using namespace socklings;

namespace {

Course course_of(const std::vector<std::string>& ids) {
    Course course;
    for (const std::string& id : ids) {
        course.lessons.emplace_back();
        course.lessons.back().id = id;
    }
    return course;
}

const Course course =
    course_of({"99-open-create", "99-open-errors", "99-byte-order", "100-echo", "100-echo-server", "100-echo-client"});

std::string id_of(const std::string& part) {
    const FoundLesson found = find_lesson(course, part);
    return found.lesson ? found.lesson->id : "";
}

}  // namespace

TEST_CASE("a lesson is found by its id or a part that only it has") {
    CHECK(id_of("99-byte-order") == "99-byte-order");
    CHECK(id_of("byte") == "99-byte-order");
    CHECK(id_of("open-e") == "99-open-errors");
    CHECK(id_of("100-echo") == "100-echo");
}

TEST_CASE("a part of several ids gives all of them") {
    const FoundLesson found = find_lesson(course, "open");
    CHECK(found.lesson == nullptr);
    CHECK(found.candidates == std::vector<std::string>{"99-open-create", "99-open-errors"});
    CHECK(!found.suggestion);
    CHECK(find_lesson(course, "").candidates.size() == course.lessons.size());
}

TEST_CASE("a part of no id gives the nearest, with or without its day") {
    CHECK(find_lesson(course, "byte-oder").suggestion == "99-byte-order");
    CHECK(find_lesson(course, "100-ehco-server").suggestion == "100-echo-server");
    CHECK(find_lesson(course, "100-byte-order").suggestion == "99-byte-order");
    const FoundLesson nothing = find_lesson(course, "select");
    CHECK(nothing.lesson == nullptr);
    CHECK(nothing.candidates.empty());
    CHECK(!nothing.suggestion);
}

TEST_CASE("the nearest word is one that may be meant") {
    const std::vector<std::string> verbs{"send", "see", "expect", "expect_end", "half_close"};
    CHECK(nearest("sned", verbs) == "send");
    CHECK(nearest("SEND", verbs) == "send");
    CHECK(nearest("sen", verbs) == "send");
    CHECK(nearest("expectend", verbs) == "expect_end");
    CHECK(nearest("halfclose", verbs) == "half_close");
    CHECK(!nearest("sleep", verbs));
    CHECK(!nearest("", verbs));
    CHECK(!nearest("x", {"a", "b"}));
    CHECK(!nearest("send", {}));
}

TEST_CASE("what is known is listed where nothing is near") {
    CHECK(did_you_mean("sned", {"send"}) == "; did you mean \"send\"?");
    CHECK(did_you_mean("wait", {"send", "see"}) == "; known: \"send\", \"see\"");
    CHECK(did_you_mean("wait", {}).empty());
    CHECK(did_you_mean("wait", std::vector<std::string>(21, "expect")).empty());
}

TEST_CASE("folders and lessons belong together") {
    const Course two = course_of({"99-setup", "99-sockets"});
    CHECK(check_folders("course.json", two, {"99-sockets", "99-setup"}).empty());
    const std::vector<Diagnostic> expected{
        {"course.json", "/lessons",
         "the lesson \"99-setup\" has no folder lessons/99-setup; did you mean \"99-stup\"?"},
        {"course.json", "/lessons", "the folder lessons/99-stup belongs to no lesson; did you mean \"99-setup\"?"},
        {"course.json", "/lessons", "the folder lessons/drafts belongs to no lesson"},
    };
    CHECK(check_folders("course.json", two, {"99-stup", "99-sockets", "drafts"}) == expected);
}
