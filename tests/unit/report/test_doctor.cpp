#include "catch.hpp"
#include "report/doctor.hpp"

using namespace socklings;

namespace {

Messages words() {
    return Messages(R"({"format_version": 1, "messages": {
        "doctor.gcc.name": {"en": "gcc", "ko": "gcc"}, "doctor.gcc.for": {"en": "compiles", "ko": "컴파일"},
        "doctor.gcc.get": {"en": "apt-get install gcc", "ko": "apt-get install gcc"},
        "doctor.ss.name": {"en": "ss", "ko": "ss"}, "doctor.ss.for": {"en": "shows", "ko": "보기"},
        "doctor.passes": {"en": "All there.", "ko": "있음"}, "doctor.lacks": {"en": "Not all.", "ko": "없음"}}})",
                    Language::english);
}

}  // namespace

TEST_CASE("doctor passes without what is not needed, and not without what is") {
    CHECK(passes({{"gcc", true, true, ""}, {"ss", false, false, ""}}));
    CHECK_FALSE(passes({{"gcc", false, true, ""}, {"ss", true, false, ""}}));
}

TEST_CASE("below what is missing stands how to get it, where there is a way") {
    CHECK(terminal_doctor({{"gcc", false, true, "not found"}, {"ss", false, false, ""}}, words(), {}) ==
          "✗ gcc           compiles                                      not found\n"
          "    apt-get install gcc\n"
          "· ss            shows\n"
          "\nNot all.\n");
    CHECK(terminal_doctor({{"gcc", true, true, ""}}, words(), {}) == "✓ gcc           compiles\n\nAll there.\n");
}

TEST_CASE("a detail that has no room in the line stands under it") {
    const auto at_80_columns = [](const std::string& detail) {
        return terminal_doctor({{"ss", true, false, detail}}, words(), {.columns = 80});
    };
    CHECK(at_80_columns(std::string(18, 'x')) ==
          "✓ ss            shows                                         xxxxxxxxxxxxxxxxxx\n\nAll there.\n");
    CHECK(at_80_columns(std::string(19, 'x')) ==
          "✓ ss            shows\n                xxxxxxxxxxxxxxxxxxx\n\nAll there.\n");
}

TEST_CASE("for a machine doctor is one object") {
    CHECK(json_doctor({{"gcc", false, true, "not found"}}, words()) ==
          R"({"ok":false,"checks":[{"id":"gcc","ok":false,"needed":true,"for":"compiles","detail":"not found",)"
          R"("get":"apt-get install gcc"}]})"
          "\n");
}
