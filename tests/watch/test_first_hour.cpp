#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "pty_session.hpp"

// A learner's first hour, from `socklings` alone to five lessons done: each first with a mistake, then mended.

using namespace at_terminal;
namespace fs = std::filesystem;

namespace {

const fs::path root = SOCKLINGS_SOURCE_DIR;

/// A lesson as it goes: its mistake (a folder of tests/mistakes), and what the screen says of it.
struct Attempt {
    std::string lesson, mistake, source;
    std::string failed, title;
};

const Attempt first{"99-first-program", "comma", "main.c", "step 2 of 4", "stdout does not show what is expected"};
const Attempt descriptors{"99-descriptors", "not-closed", "main.c", "step 4 of 4",
                          "Descriptor 3 is still open at the end"};
const Attempt create{"99-open-create", "mode-too-small", "main.c", "step 2 of 5", "a.txt has the mode 0600, not 0644"};
const Attempt order{"99-byte-order", "not-converted", "main.c", "4단계 가운데 2번째",
                    "78 56 34 12 값은 바이트 순서가 뒤집혀 있습니다"};
const Attempt server{"100-hello-server", "no-htons", "server.c", "step 2 of 6", "port.byte-swapped"};

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

nlohmann::json parsed(const fs::path& file) { return nlohmann::json::parse(content(file)); }

/// Its number in the list of lessons.
std::string number_of(const std::string& lesson) {
    const auto lessons = parsed(root / "course.json").at("lessons");
    for (std::size_t i = 0; i < lessons.size(); ++i)
        if (lessons[i].at("id") == lesson) return std::to_string(i + 1);
    FAIL("no lesson " << lesson);
    return "";
}

void save(const PtySession& session, const Attempt& attempt, const fs::path& folder) {
    const fs::path from = root / "tests" / "mistakes" / attempt.lesson / attempt.mistake / folder / attempt.source;
    std::ofstream(session.work() / attempt.lesson / attempt.source, std::ios::binary) << content(from);
}

bool has_passed(const PtySession& session, const Attempt& attempt) {
    const auto lessons = parsed(session.work() / "progress.json").at("lessons");
    return lessons.contains(attempt.lesson) && lessons[attempt.lesson].contains("passed");
}

/// Saves the mistake, and waits until it is named.
void go_wrong(PtySession& session, const Attempt& attempt) {
    save(session, attempt, "");
    session.wait_for("✗ " + attempt.failed);
    CHECK(session.shows(attempt.title));
    CHECK(session.shows("✗"));
    CHECK_FALSE(has_passed(session, attempt));
}

/// Saves it without the mistake, and waits until it passes.
void mend(PtySession& session, const Attempt& attempt, const std::string& passed = "✓ passed") {
    save(session, attempt, "mended");
    session.wait_for(passed);
    CHECK(has_passed(session, attempt));
}

/// By its number in the list; then its starter is checked.
void jump_to(PtySession& session, const Attempt& attempt, const std::string& failed = "✗ step ") {
    session.press("l");
    session.wait_for("▸");
    session.press(number_of(attempt.lesson) + "\r");
    session.wait_for(attempt.lesson + "/" + attempt.source);
    session.wait_for(failed);
}

}  // namespace

TEST_CASE("the first hour: five lessons, each first wrong, one of them in Korean") {
    PtySession session;
    session.start({});
    session.wait_for("99-setup  ");
    session.wait_for("✓ passed");
    session.press("s");
    session.wait_for("has no program to write");
    session.press("\x1b");
    session.press("n");
    session.wait_for("99-first-program/main.c");
    session.wait_for("✗ step 1 of 4");
    go_wrong(session, first);
    session.press("h");
    session.wait_for("hint 1 of 2");
    mend(session, first);
    session.press("t");
    session.wait_for("exit code 0");
    session.press("n");
    session.wait_for("99-files-and-folders");

    jump_to(session, descriptors);
    go_wrong(session, descriptors);
    mend(session, descriptors);
    session.press("n");
    session.wait_for("99-open-create/main.c");
    session.wait_for("✗ step 1 of 5");
    go_wrong(session, create);
    session.press("t");
    session.wait_for("O_RDONLY|O_CREAT, 0600) = 3");
    session.wait_for("Esc: back");
    // Saved under the timeline, it is checked as well.
    mend(session, create);
    session.press("s");
    session.wait_for("solutions/");
    session.press("\x1b");
    session.wait_until_gone("solutions/");

    session.press("L");
    session.wait_for("끝내기");
    jump_to(session, order, "✗ 4단계 가운데 ");
    go_wrong(session, order);
    session.press("h");
    session.wait_for("힌트 2개 중 1번째");
    mend(session, order, "✓ 통과");
    session.press("L");
    session.wait_for("quit");

    jump_to(session, server);
    go_wrong(session, server);
    mend(session, server);
    session.press("L");
    session.wait_for("끝내기");
    session.wait_for("점을 얻었습니다");
    session.press("q");
    CHECK(session.wait_for_end() == 0);
    CHECK(session.shows("이어서 하려면: socklings"));

    // The plain commands know of it, and keep to the same 80 columns.
    session.resize(60, 80);
    session.start({"list"});
    CHECK(session.wait_for_end() == 0);
    for (const Attempt* attempt : {&first, &descriptors, &create, &order, &server})
        CHECK(session.shows("✓ " + attempt->lesson));
    CHECK(session.screen().too_wide().empty());
}
