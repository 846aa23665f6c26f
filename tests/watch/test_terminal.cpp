#include <csignal>

#include "catch.hpp"
#include "pty_session.hpp"

using namespace at_terminal;

// Whatever ends the program, or stops it, gives the terminal back as it was.

namespace {

void begin(PtySession& session) {
    session.start({"watch", "open-create"});
    session.wait_for("step 1 of 5");
}

}  // namespace

TEST_CASE("every end gives the terminal back") {
    PtySession session;
    const termios before = session.modes();
    begin(session);
    CHECK_FALSE(same_modes(session.modes(), before));
    int code = -1;
    SECTION("q") {
        session.press("q");
        code = 0;
    }
    SECTION("^C") {
        session.press("\x03");
        code = 130;
    }
    SECTION("SIGTERM") {
        session.send(SIGTERM);
        code = 143;
    }
    SECTION("SIGHUP") {
        session.send(SIGHUP);
        code = 129;
    }
    SECTION("a crash") {
        session.send(SIGSEGV);
        code = 139;
    }
    SECTION("a bug") {
        session.send(SIGABRT);
        code = 134;
    }
    CHECK(session.wait_for_end() == code);
    CHECK(same_modes(session.modes(), before));
    CHECK_FALSE(session.screen().is_alternate());
}

TEST_CASE("^Z gives the terminal to the shell, and fg takes it again") {
    PtySession session;
    const auto modes = [&](const char* name) { return socklings::read_file(session.folder() / name).value_or(""); };
    session.start_shell();
    session.press("stty -g > before; $SOCKLINGS watch open-create\r");
    session.wait_for("step 1 of 5");
    session.press("\x1a");
    session.wait_for("Stopped");
    CHECK_FALSE(session.screen().is_alternate());
    session.press("stty -g > stopped; fg\r");
    session.wait_for("step 1 of 5");
    CHECK(session.screen().is_alternate());
    CHECK(modes("stopped") == modes("before"));
    session.press("h");
    session.wait_for("hint 1 of");
    session.press("q");
    session.wait_until_gone("hint 1 of");
    session.press("stty -g > after; echo the-end-$?\r");
    session.wait_for("the-end-0");
    CHECK(modes("after") == modes("before"));
}
