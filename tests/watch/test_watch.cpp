#include <fstream>

#include "catch.hpp"
#include "programs.hpp"
#include "pty_session.hpp"

using namespace at_terminal;
namespace fs = std::filesystem;

namespace {

const std::string passed = "✓ passed", wrong = "step 2 of 5";

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

fs::path source(const PtySession& session) { return session.work() / "99-open-create" / "main.c"; }

/// Watches 99-open-create, and waits until its starter was checked.
void begin(PtySession& session) {
    session.start({"watch", "open-create"});
    session.wait_for("step 1 of 5");
}

}  // namespace

TEST_CASE("a learner begins, saves a wrong program, mends it, goes on") {
    PtySession session;
    session.start({"watch", "open-create"});
    session.wait_for("main.c");
    session.wait_for("step 1 of 5");
    CHECK(session.screen().is_alternate());
    write(source(session), wrong_program);
    session.wait_for(wrong);
    CHECK(session.shows("✗ 2"));
    CHECK(session.shows("0600"));
    write(source(session), right_program);
    session.wait_for(passed);
    CHECK(session.shows("✓ 5"));
    session.press("n");
    session.wait_for("99-open-errors");
    session.press("q");
    CHECK(session.wait_for_end() == 0);
    CHECK_FALSE(session.screen().is_alternate());
    CHECK(session.shows("socklings"));
}

TEST_CASE("socklings alone goes on where the learner was, or lists without a terminal") {
    PtySession session;
    begin(session);
    write(source(session), right_program);
    session.wait_for(passed);
    session.press("n");
    session.wait_for("99-open-errors");
    session.wait_for("step 1 of");
    session.press("q");
    CHECK(session.wait_for_end() == 0);
    session.start({});
    session.wait_for("99-open-errors");
    // What passed is remembered.
    session.press("l");
    session.wait_for("✓  5  99-open-create");
}

TEST_CASE("what sanitizers say follows the verdict, and keys are answered meanwhile") {
    PtySession session;
    begin(session);
    write(source(session), fragile_program);
    session.wait_for(passed);
    session.press("t");
    session.wait_for("O_RDONLY|O_CREAT");
    session.press("t");
    session.wait_for("memory.overflow");
    CHECK(session.shows("main.c:9"));
    CHECK(session.shows(passed));
}

TEST_CASE("every way of saving is a save") {
    PtySession session;
    begin(session);
    write(source(session), wrong_program);
    session.wait_for(wrong);
    const fs::path folder = source(session).parent_path();
    SECTION("in place, as nano and VS Code do") { write(source(session), right_program); }
    SECTION("a new file moved over the old one, as gedit does") {
        write(folder / ".goutputstream-X", right_program);
        fs::rename(folder / ".goutputstream-X", source(session));
    }
    SECTION("the old one moved away first, as vim does") {
        write(folder / "4913", "");
        fs::remove(folder / "4913");
        fs::rename(source(session), folder / "main.c~");
        write(source(session), right_program);
        fs::remove(folder / "main.c~");
    }
    SECTION("copied") {
        write(session.folder() / "mine.c", right_program);
        fs::copy_file(session.folder() / "mine.c", source(session), fs::copy_options::overwrite_existing);
    }
    SECTION("moved in from elsewhere") {
        write(session.folder() / "mine.c", right_program);
        fs::rename(session.folder() / "mine.c", source(session));
    }
    SECTION("a link") {
        write(session.folder() / "mine.c", right_program);
        fs::remove(source(session));
        fs::create_hard_link(session.folder() / "mine.c", source(session));
    }
    SECTION("the folder removed and made again") {
        fs::remove_all(folder);
        session.wait_for("not checked");
        fs::create_directories(folder);
        write(source(session), right_program);
    }
    session.wait_for(passed);
}

TEST_CASE("where nothing is notified it looks, and says so") {
    PtySession session;
    session.environment["SOCKLINGS_WATCH"] = "look";
    session.start({"watch", "open-create"});
    session.wait_for("five times a second");
    session.wait_for("step 1 of 5");
    write(source(session), right_program);
    session.wait_for(passed);
}

TEST_CASE("a save during a check ends it and checks the newest content") {
    PtySession session;
    begin(session);
    write(source(session), endless_program);
    session.wait_for("checking");
    write(source(session), right_program);
    session.wait_for(passed);
}

TEST_CASE("a file that is missing for good is told of, and a damaged source as well") {
    PtySession session;
    begin(session);
    fs::remove(source(session));
    session.wait_for("not checked");
    write(source(session), "int main(void) {\n    int x = 1\n    return x;\n}\n");
    session.wait_for("expected");
    CHECK(session.shows("main.c:2"));
    CHECK(session.shows("Line 2, the one before, has no `;`"));
}

TEST_CASE("keys: hint, task, timeline, solution, list, language, reset") {
    PtySession session;
    begin(session);
    session.press("h");
    session.wait_for("hint 1 of");
    session.press("i");
    session.wait_for("Esc goes back");
    session.press("\x1b");
    session.wait_until_gone("Esc goes back");
    session.press("s");
    session.wait_for("s again");
    session.press("s");
    session.wait_for("solutions/");
    session.press("l");
    session.wait_for("▸");
    session.press("\x1b");
    session.press("L");
    session.wait_for("끝내기");
    session.press("L");
    session.wait_for("quit");
    write(source(session), wrong_program);
    session.wait_for(wrong);
    session.press("x");
    session.wait_for("y: yes");
    session.press("y");
    session.wait_for(".backup");
    session.wait_for("step 1 of 5");
    CHECK(fs::exists(session.work() / ".backup" / "99-open-create"));
}

TEST_CASE("e opens the learner's editor at the line, and comes back") {
    PtySession session;
    write(session.folder() / "editor",
          "#!/bin/sh\nprintf 'editing %s %s\\n' \"$@\"\nread line\ncp \"$line\" \"${2:-$1}\"\n");
    fs::permissions(session.folder() / "editor", fs::perms::owner_all);
    write(session.folder() / "mine.c", right_program);
    session.environment["EDITOR"] = (session.folder() / "editor").string();
    begin(session);
    session.press("e");
    session.wait_for("editing ");
    CHECK_FALSE(session.screen().is_alternate());
    session.press((session.folder() / "mine.c").string() + "\r");
    session.wait_for(passed);
    CHECK(session.screen().is_alternate());
}

TEST_CASE("another size is filled, in both directions") {
    PtySession session;
    begin(session);
    session.resize(40, 120);
    session.wait_for("step 1 of 5");
    session.wait_for("q quit");
    session.resize(12, 50);
    session.wait_for("step 1 of 5");
}
