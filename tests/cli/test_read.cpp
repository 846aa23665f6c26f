#include <fstream>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "socklings.hpp"

using namespace cli;
namespace fs = std::filesystem;

TEST_CASE("read shows the text of a lesson, rendered, in the language of the learner") {
    Desk desk;
    const Result english = desk.run({"read", "echo-server"});
    CHECK(english.code == 0);
    CHECK(contains(english.out, "Echo server\n═══"));
    CHECK(contains(english.out, "\nYour task\n"));
    CHECK_FALSE(contains(english.out, "\x1b"));
    const Result korean = desk.run({"read", "echo-server", "--lang", "ko"});
    CHECK(contains(korean.out, "에코 서버\n═══"));
}

TEST_CASE("a lesson without a Korean text is read in English") {
    Desk desk;
    const fs::path course = desk.folder() / "course";
    fs::create_directories(course / "lessons/99-first-program");
    fs::copy_file(SOCKLINGS_SOURCE_DIR "/course.json", course / "course.json");
    desk.write("course/lessons/99-first-program/README.md", "# Words\n");
    desk.environment["SOCKLINGS_COURSE"] = course;
    CHECK(desk.run({"read", "first-program", "--lang", "ko"}).out == "Words\n═════\n");
    const Result none = desk.run({"read", "echo-server"});
    CHECK(none.code == 2);
    CHECK(contains(none.err, "README.md"));
}

TEST_CASE("without an id, read shows the lesson that the learner is at") {
    Desk desk;
    CHECK(desk.run({"start", "network-order"}).code == 0);
    CHECK(desk.run({"read"}).out == desk.run({"read", "99-network-order"}).out);
}

TEST_CASE("read as JSON is the text as it was written") {
    Desk desk;
    const auto object = nlohmann::json::parse(desk.run({"read", "echo-server", "--json"}).out);
    CHECK(object["lesson"] == "100-echo-server");
    CHECK(contains(object["text"], "# Echo server\n"));
    CHECK(contains(object["text"], "\n## The idea\n"));
}

TEST_CASE("a text that is longer than the terminal goes through the pager") {
    constexpr unsigned short few = 24, many = 500;
    Desk desk;
    desk.environment["PAGER"] = "head -n 2; echo paged $LESS $LESSCHARSET";
    const Result paged = desk.run_on_terminal({"read", "echo-server"}, few);
    CHECK(paged.code == 0);
    CHECK(contains(paged.out, "paged R utf-8"));
    CHECK_FALSE(contains(paged.out, "Your task"));
    CHECK_FALSE(contains(desk.run_on_terminal({"read", "echo-server"}, many).out, "paged"));
    CHECK_FALSE(contains(desk.run_on_terminal({"read", "echo-server", "--json"}, few).out, "paged"));
    CHECK_FALSE(contains(desk.run({"read", "echo-server"}).out, "paged"));

    desk.environment["TERM"] = "dumb";
    CHECK(contains(desk.run_on_terminal({"read", "echo-server"}, few).out, "Your task"));
}

TEST_CASE("a pager that is not there, or that is left early, is no failure") {
    Desk desk;
    desk.environment["PAGER"] = GENERATE("no-such-pager", "/dev/null", "true");
    const Result result = desk.run_on_terminal({"read", "echo-server"}, 24);
    INFO(desk.environment["PAGER"]);
    CHECK(result.code == 0);
    CHECK(contains(result.out, "Your task") == (desk.environment["PAGER"] != "true"));
}
