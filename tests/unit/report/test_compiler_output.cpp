#include "report/compiler_output.hpp"

#include "catch.hpp"

using namespace socklings;

namespace {

/// A report of one program that compiled so.
struct Told {
    Lesson lesson;
    Verdict verdict;
    std::vector<Observation> seen;
    Catalogue catalogue;
    BuildReport build;

    explicit Told(std::string output) {
        build.source = "a.c";
        build.output = std::move(output);
        catalogue.phrases["told"] = {"It means {name}.", "{name} 뜻입니다."};
    }

    void add(int line, const std::string& kind, const std::string& text, const std::string& name) {
        BuildMessage message{"a.c", line, 1, kind, text, "", {}};
        if (!name.empty()) message.explanation = {"told", {{"name", name}}};
        build.messages.push_back(message);
    }

    [[nodiscard]] std::string shown(Language language = Language::english) const {
        const Messages messages(
            R"({"format_version": 1, "messages": {
                "build.more": {"en": "{n} more:", "ko": "나머지 {n}개:"},
                "build.more-cut": {"en": "{n} more, cut", "ko": "나머지 {n}개, 줄임"},
                "build.notes-left": {"en": "{n} lines left", "ko": "나머지 {n}줄"},
                "build.warnings-left": {"en": "{n} warnings left", "ko": "경고 {n}개 남음"}}})",
            language);
        const LessonReport report{lesson, verdict, seen, catalogue, {}, {}, "", 0, {}, false};
        return explained_output(report, build, messages, {false, 80});
    }
};

std::string lines(int count, const std::string& line) {
    std::string text;
    for (int i = 0; i < count; ++i) text += line + "\n";
    return text;
}

}  // namespace

TEST_CASE("the first error comes first, its explanation under it, and the rest below") {
    Told told(
        "a.c: In function 'main':\n"
        "a.c:2:1: warning: early\n"
        "a.c:3:1: error: first\n"
        "    3 | x\n"
        "a.c:1:1: note: of the first\n"
        "In file included from /usr/include/a.h:1,\n"
        "                 from a.c:1:\n"
        "/usr/include/b.h:9:1: note: of the first, too\n"
        "a.c: In function 'f':\n"
        "a.c:7:1: error: second\n");
    told.add(2, "warning", "early", "nothing");
    told.add(3, "error", "first", "this");
    told.add(7, "error", "second", "");
    told.build.messages[0].explanation = {};
    CHECK(told.shown() ==
          "a.c:3:1: error: first\n"
          "    3 | x\n"
          "a.c:1:1: note: of the first\n"
          "In file included from /usr/include/a.h:1,\n"
          "                 from a.c:1:\n"
          "/usr/include/b.h:9:1: note: of the first, too\n"
          "  → It means this.\n"
          "  2 more:\n"
          "a.c: In function 'main':\n"
          "a.c:2:1: warning: early\n"
          "a.c: In function 'f':\n"
          "a.c:7:1: error: second\n");
    CHECK(told.shown(Language::korean).find("  → this 뜻입니다.\n  나머지 2개:\n") != std::string::npos);
}

TEST_CASE("each warning that is explained has its explanation below it") {
    Told told("a.c:2:1: warning: one\na.c:3:1: warning: two\na.c:4:1: warning: one\n");
    told.add(2, "warning", "one", "this");
    told.add(3, "warning", "two", "that");
    told.add(4, "warning", "one", "");
    CHECK(told.shown() ==
          "a.c:2:1: warning: one\n  → It means this.\na.c:3:1: warning: two\n  → It means that.\na.c:4:1: warning: "
          "one\n");
}

TEST_CASE("pages are cut: the first error stays, the others are counted") {
    Told told("a.c:1:1: warning: early\na.c:3:1: error: first\n    3 | x\n" + lines(30, "a.c:9:1: error: more"));
    told.build.output += lines(30, "a.c:9:1: error: more");
    told.add(3, "error", "first", "this");
    CHECK(told.shown() == "a.c:3:1: error: first\n    3 | x\n  → It means this.\n  61 more, cut\n");
}

TEST_CASE("the notes of one message are cut after a screen") {
    Told told("a.c:3:1: error: first\n" + lines(60, "a.h:1:1: note: candidate"));
    told.add(3, "error", "first", "this");
    CHECK(told.shown() ==
          "a.c:3:1: error: first\n" + lines(19, "a.h:1:1: note: candidate") + "  41 lines left\n  → It means this.\n");
}

TEST_CASE("of pages of warnings those stay that are explained") {
    Told told(lines(50, "a.c:1:1: warning: dull") + "a.c:9:1: warning: telling\n");
    told.add(9, "warning", "telling", "this");
    CHECK(told.shown() == "a.c:9:1: warning: telling\n  → It means this.\n  50 warnings left\n");
}

TEST_CASE("the linker's words have their explanation, too") {
    Told told(
        "/usr/bin/ld: /tmp/a.o: in function `main':\n"
        "/home/kim/a.c:3: undefined reference to `f'\n"
        "collect2: error: ld returned 1 exit status\n");
    told.add(3, "error", "undefined reference to `f'", "this");
    CHECK(told.shown() ==
          "/usr/bin/ld: /tmp/a.o: in function `main':\n"
          "/home/kim/a.c:3: undefined reference to `f'\n"
          "  → It means this.\n"
          "collect2: error: ld returned 1 exit status\n");
}

TEST_CASE("words that hold no message stay as they are") {
    CHECK(Told("something else\n").shown() == "something else\n");
    CHECK(Told("").shown().empty());
}
