#include "catch.hpp"
#include "learner/progress_json.hpp"

using namespace socklings;

namespace {

Progress some_progress() {
    Progress progress;
    progress.current = "99-copy-file";
    progress.pass("99-open-create", "c0ffee", "2026-03-02T09:15:00Z");
    progress.lessons["99-copy-file"].hints = {{"copy", 2}};
    return progress;
}

}  // namespace

TEST_CASE("a pass stays: the first time, and the last contract") {
    Progress progress;
    CHECK_FALSE(progress.passed("99-open-create"));
    progress.pass("99-open-create", "old", "2026-03-02T09:15:00Z");
    progress.pass("99-open-create", "new", "2026-03-09T09:15:00Z");
    CHECK(progress.passed("99-open-create"));
    CHECK(progress.lessons["99-open-create"].passed == "2026-03-02T09:15:00Z");
    CHECK(progress.lessons["99-open-create"].contract == "new");
}

TEST_CASE("a lesson has changed when it passed under another contract, and both are known") {
    Progress progress;
    CHECK_FALSE(progress.changed_since_passed("99-open-create", "new"));
    progress.pass("99-open-create", "old", "");
    CHECK(progress.changed_since_passed("99-open-create", "new"));
    CHECK_FALSE(progress.changed_since_passed("99-open-create", "old"));
    CHECK_FALSE(progress.changed_since_passed("99-open-create", ""));
    progress.pass("99-sockets", "", "");
    CHECK_FALSE(progress.changed_since_passed("99-sockets", "new"));
}

TEST_CASE("progress comes back from its text") {
    const Progress progress = some_progress();
    CHECK(std::get<Progress>(parse_progress(progress_text(progress, ""))) == progress);
    CHECK(std::get<Progress>(parse_progress(progress_text({}, ""))) == Progress{});
}

TEST_CASE("the text of progress can be read by people") {
    CHECK(progress_text(some_progress(), "") == R"({
  "format_version": 2,
  "current": "99-copy-file",
  "lessons": {
    "99-copy-file": {
      "hints": {
        "copy": 2
      }
    },
    "99-open-create": {
      "passed": "2026-03-02T09:15:00Z",
      "contract": "c0ffee"
    }
  }
}
)");
}

TEST_CASE("what progress does not know stays in its file") {
    const std::string old = R"({"format_version": 2, "note": "mine", "lessons": {
        "98-gone": {"passed": "2025-01-01T00:00:00Z", "stars": 3}, "99-copy-file": {"place": [1, 2]}}})";
    Progress progress = std::get<Progress>(parse_progress(old));
    CHECK(progress.passed("98-gone"));
    progress.pass("99-copy-file", "c0ffee", "2026-03-02T09:15:00Z");
    const std::string text = progress_text(progress, old);
    for (const char* kept : {R"("note": "mine")", R"("stars": 3)", R"("place": [)", R"("98-gone")", "2025-01-01"}) {
        INFO(text);
        CHECK(text.find(kept) != std::string::npos);
    }
    CHECK(std::get<Progress>(parse_progress(text)) == progress);
}

TEST_CASE("the first format was a list of what has passed") {
    const std::string old = R"({"format_version": 1, "passed": ["99-open-create", "99-sockets"]})";
    const Progress progress = std::get<Progress>(parse_progress(old));
    CHECK(progress.passed("99-open-create"));
    CHECK(progress.passed("99-sockets"));
    const std::string text = progress_text(progress, old);
    CHECK(std::get<Progress>(parse_progress(text)) == progress);
    CHECK(text.find(R"("format_version": 2)") != std::string::npos);
}

TEST_CASE("hints are forgotten only with their lesson's progress") {
    const std::string old = progress_text(some_progress(), "");
    Progress progress = std::get<Progress>(parse_progress(old));
    progress.lessons["99-copy-file"].hints.clear();
    CHECK(std::get<Progress>(parse_progress(progress_text(progress, old))) == progress);
}

TEST_CASE("what is no progress says where it is damaged") {
    const auto [text, fault] = GENERATE(table<std::string, std::string>({
        {"", "it is no JSON"},
        {R"({"format_version": 2, "lessons": {)", "it is no JSON"},
        {std::string("\0\0\0\0", 4), "it is no JSON"},
        {"{\"format_version\": 2, \"current\": \"\xff\"}", "it is no JSON"},
        {"[]", "it is no object"},
        {"{}", "/format_version is no number of a format"},
        {R"({"format_version": "2"})", "/format_version is no number of a format"},
        {R"({"format_version": 0})", "/format_version is no number of a format"},
        {R"({"format_version": 1, "passed": 1})", "/passed is no array"},
        {R"({"format_version": 1, "passed": [1, null]})", "/passed is no array of texts"},
        {R"({"format_version": 2, "current": 7})", "/current is no text"},
        {R"({"format_version": 2, "lessons": []})", "/lessons is no object"},
        {R"({"format_version": 2, "lessons": {"a": 1}})", "/lessons/a is no object"},
        {R"({"format_version": 2, "lessons": {"a": {"passed": true}}})", "/lessons/a/passed is no text"},
        {R"({"format_version": 2, "lessons": {"a": {"hints": 3}}})", "/lessons/a/hints is no object"},
        {R"({"format_version": 2, "lessons": {"a": {"hints": {"b": -1}}}})",
         "/lessons/a/hints/b is no number of hints"},
        {R"({"format_version": 2, "lessons": {"a": {"hints": {"b": 18446744073709551615}}}})",
         "/lessons/a/hints/b is no number of hints"},
    }));
    INFO(text);
    const ReadProgress read = parse_progress(text);
    REQUIRE(std::holds_alternative<DamagedProgress>(read));
    CHECK(std::get<DamagedProgress>(read).fault == fault);
}

TEST_CASE("a newer format is known as such, whatever it holds") {
    const ReadProgress read = parse_progress(R"({"format_version": 3, "lessons": "elsewhere"})");
    REQUIRE(std::holds_alternative<NewerProgress>(read));
    CHECK(std::get<NewerProgress>(read).format_version == 3);
}
