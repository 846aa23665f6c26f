#include "catch.hpp"
#include "verify/label.hpp"

using namespace socklings;

namespace {

Lesson lesson_with_steps() {
    Lesson lesson;
    for (const char* id : {"socket", "bind"}) lesson.steps.emplace_back().id = id;
    return lesson;
}

std::string only_fault(const ReadResult<Label>& read) {
    REQUIRE(read.diagnostics.size() == 1);
    return read.diagnostics.front().pointer + ": " + read.diagnostics.front().message;
}

}  // namespace

TEST_CASE("the label of a wrong program names its step, and the code if it has one") {
    auto read = read_mistake_label("label.json", R"({"step": "bind", "code": "port.byte-swapped", "what": "no htons"})",
                                   lesson_with_steps());
    REQUIRE(read.value);
    CHECK(read.value->fails == "bind");
    CHECK(read.value->code == "port.byte-swapped");
    CHECK_FALSE(read.value->passes);

    read = read_mistake_label("label.json", R"({"step": "socket", "what": "UDP"})", lesson_with_steps());
    REQUIRE(read.value);
    CHECK(read.value->code.empty());
}

TEST_CASE("the label of a program that passes names what it is advised of") {
    const auto read = read_mistake_label("label.json", R"({"advice": "memory.index", "what": "no room for the NUL"})",
                                         lesson_with_steps());
    REQUIRE(read.value);
    CHECK(read.value->fails.empty());
    CHECK(read.value->advice == std::vector<std::string>{"memory.index"});
    CHECK(only_fault(read_mistake_label("label.json", R"({"advice": "memory.index", "step": "bind", "what": "x"})",
                                        lesson_with_steps()))
              .find("one label at a time") != std::string::npos);
}

TEST_CASE("the label of a half-done program lists what passes") {
    const auto read =
        read_halfdone_label("label.json", R"({"passes": ["socket"], "fails": "bind"})", lesson_with_steps());
    REQUIRE(read.value);
    CHECK(read.value->fails == "bind");
    CHECK(read.value->passes == std::vector<std::string>{"socket"});
}

TEST_CASE("the label of a right program may name codes") {
    const auto read = read_right_label("label.json", R"({"near": ["recv.short"], "advice": ["fd.leak"]})",
                                       lesson_with_steps());
    REQUIRE(read.value);
    CHECK(read.value->fails.empty());
    CHECK(read.value->near == std::vector<std::string>{"recv.short"});
    CHECK(read.value->advice == std::vector<std::string>{"fd.leak"});
    CHECK(only_fault(read_right_label("label.json", R"({"near": ["recv.shrt"]})", lesson_with_steps()))
              .starts_with("/near/0: unknown code"));
}

TEST_CASE("unknown steps, codes and keys of a label are told with their place") {
    const Lesson lesson = lesson_with_steps();
    const auto mistake = [&](const std::string& text) {
        return only_fault(read_mistake_label("label.json", text, lesson));
    };
    CHECK(mistake(R"({"step": "bin", "what": "x"})").starts_with("/step: unknown step \"bin\"; did you mean \"bind\""));
    CHECK(mistake(R"({"step": "bind", "what": "x", "code": "port.byte-swaped"})")
              .starts_with("/code: unknown code \"port.byte-swaped\"; did you mean \"port.byte-swapped\""));
    CHECK(mistake(R"({"step": "bind"})").find("what") != std::string::npos);
    CHECK(only_fault(read_halfdone_label("label.json", R"({"passes": ["sock"], "fails": "bind"})", lesson))
              .starts_with("/passes/0: "));
}
