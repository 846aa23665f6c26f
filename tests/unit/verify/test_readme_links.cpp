#include "catch.hpp"
#include "verify/readme_links.hpp"

using namespace socklings;

namespace {

Course course_of_two() {
    Course course;
    course.days.emplace_back().number = 99;
    for (const char* id : {"99-open-create", "99-open-errors"}) course.lessons.emplace_back().id = id;
    return course;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lessons that the course has are no dead links") {
    const auto links = links_in("See `99-open-create`, then `socklings hint\nopen-errors`.", course_of_two());
    CHECK(links.dead_lessons.empty());
    CHECK(links.files.empty());
}

TEST_CASE("ids and commands that mean no lesson, or several, are dead") {
    CHECK(links_in("See `99-open-creat`.", course_of_two()).dead_lessons == Lines{"99-open-creat"});
    CHECK(links_in("`socklings check copy-file`", course_of_two()).dead_lessons == Lines{"copy-file"});
    CHECK(links_in("`socklings check open`", course_of_two()).dead_lessons == Lines{"open"});
}

TEST_CASE("a code span with another number in front is no lesson") {
    CHECK(links_in("`7-bit`, 99-bottles, `-99-x`", course_of_two()).dead_lessons.empty());
}

TEST_CASE("links to files are given without their anchors, the web is left out") {
    const auto links =
        links_in("[a](../99-open-create/README.md#top) [b](https://example.org/x) [c](#here)", course_of_two());
    CHECK(links.files == Lines{"../99-open-create/README.md"});
}
