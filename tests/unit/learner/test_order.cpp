#include "catch.hpp"
#include "learner/order.hpp"

using namespace socklings;

namespace {

Course course_of(const std::vector<std::string>& ids) {
    Course course;
    for (const std::string& id : ids) {
        LessonEntry lesson;
        lesson.id = id;
        course.lessons.push_back(lesson);
    }
    return course;
}

Progress passed(const std::vector<std::string>& ids) {
    Progress progress;
    for (const std::string& id : ids) progress.pass(id, "", "");
    return progress;
}

std::string id_of(const LessonEntry* lesson) { return lesson ? lesson->id : ""; }

const Course course = course_of({"a", "b", "c"});

}  // namespace

TEST_CASE("lessons have neighbours, but for the first and the last") {
    CHECK(id_of(lesson_before(course, "b")) == "a");
    CHECK(id_of(lesson_behind(course, "b")) == "c");
    CHECK(id_of(lesson_before(course, "a")).empty());
    CHECK(id_of(lesson_behind(course, "c")).empty());
    CHECK(id_of(lesson_before(course, "unknown")).empty());
    CHECK(id_of(lesson_behind(course, "unknown")).empty());
}

TEST_CASE("the next lesson is the first open one behind, else the first that was left out") {
    CHECK(id_of(next_open_lesson(course, passed({"a"}), "a")) == "b");
    CHECK(id_of(next_open_lesson(course, passed({"a", "b"}), "a")) == "c");
    CHECK(id_of(next_open_lesson(course, passed({"b", "c"}), "c")) == "a");
    CHECK(id_of(next_open_lesson(course, passed({"a", "b", "c"}), "b")).empty());
    CHECK(id_of(next_open_lesson(course, passed({"a"}), "unknown")) == "b");
    // A learner who turns away from a lesson is not sent back to it.
    CHECK(id_of(next_open_lesson(course, passed({"a", "c"}), "b")).empty());
}

TEST_CASE("the current lesson is the one that was begun last; at first, the first open one") {
    Progress progress = passed({"a"});
    CHECK(id_of(current_lesson(course, {})) == "a");
    CHECK(id_of(current_lesson(course, progress)) == "b");
    progress.current = "c";
    CHECK(id_of(current_lesson(course, progress)) == "c");
    progress.current = "gone";
    CHECK(id_of(current_lesson(course, progress)) == "b");
    CHECK(id_of(current_lesson(course, passed({"a", "b", "c"}))) == "c");
    CHECK(id_of(current_lesson(course_of({}), {})).empty());
}
