#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "socklings.hpp"
#include "sys/lock_file.hpp"

using namespace cli;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path course = SOCKLINGS_SOURCE_DIR;

std::string content_of(const fs::path& file) { return socklings::read_file(file).value_or(""); }

/// Puts the course's own solution into the workspace.
void solve(const Desk& desk, const std::string& lesson, const std::string& file) {
    desk.write("work/" + lesson + "/" + file, content_of(course / "solutions" / lesson / file));
}

Json progress_of(const Desk& desk) { return Json::parse(content_of(desk.work() / "progress.json")); }

Json listed(const Desk& desk, const std::string& id) {
    const Json list = Json::parse(desk.run({"list", "--json"}).out);
    for (const Json& lesson : list["lessons"]) {
        if (lesson["id"] == id) return lesson;
    }
    return {};
}

}  // namespace

TEST_CASE("start puts the starter there, makes the lesson current, and says what to read and to edit") {
    Desk desk;
    Result result = desk.run({"start", "open-create"});
    INFO(result.out + result.err);
    CHECK(result.code == 0);
    CHECK(contains(result.out, "socklings read 99-open-create"));
    CHECK(contains(result.out, "lessons/99-open-create/README.md"));
    CHECK(contains(result.out, "work/99-open-create/main.c"));
    CHECK(progress_of(desk)["current"] == "99-open-create");
    CHECK(listed(desk, "99-open-create")["current"] == true);
    CHECK(listed(desk, "99-open-create")["status"] == "started");

    desk.write("work/99-open-create/main.c", "mine\n");
    Result again = desk.run({"start", "open-create", "--lang", "c++"});
    CHECK(again.code == 0);
    CHECK(contains(again.out, "stay as they are"));
    CHECK(contains(again.out, "socklings reset 99-open-create --lang c++"));
    CHECK(content_of(desk.work() / "99-open-create" / "main.c") == "mine\n");
    CHECK_FALSE(fs::exists(desk.work() / "99-open-create" / "main.cpp"));
}

TEST_CASE("start in C++ and in Korean, and as JSON") {
    Desk desk;
    Result result = desk.run({"start", "open-create", "--lang", "c++", "--lang", "ko"});
    CHECK(contains(result.out, "README.ko.md"));
    CHECK(contains(result.out, "work/99-open-create/main.cpp"));
    Json object = Json::parse(desk.run({"start", "echo-server", "--json"}).out);
    CHECK(object["lesson"] == "100-echo-server");
    CHECK(object["made"] == Json::array({(desk.work() / "100-echo-server" / "server.c").string()}));
}

TEST_CASE("a lesson that uses other lessons' programs starts with those") {
    Desk desk;
    solve(desk, "100-hello-server", "server.cpp");
    Result result = desk.run({"start", "hello-pair"});
    INFO(result.out);
    CHECK(result.code == 0);
    CHECK(contains(result.out, "work/100-hello-server/server.cpp"));
}

TEST_CASE("read, check and hint without an ID mean the lesson that was begun or checked last") {
    Desk desk;
    const Result setup = desk.run({"check"});
    CHECK(contains(setup.out, "99-setup"));
    CHECK_FALSE(contains(setup.out, "socklings solution"));  // it has none
    CHECK(desk.run({"start", "open-create"}).code == 0);
    CHECK(Json::parse(desk.run({"hint", "--json"}).out)["lesson"] == "99-open-create");
    CHECK(Json::parse(desk.run({"read", "--json"}).out)["lesson"] == "99-open-create");
    CHECK(Json::parse(desk.run({"check", "--json"}).out)["lesson"] == "99-open-create");
    CHECK(desk.run({"check", "first-program"}).code == 1);
    CHECK(Json::parse(desk.run({"check", "--json"}).out)["lesson"] == "99-first-program");
}

TEST_CASE("hints go on from one to the next, and their count is kept") {
    Desk desk;
    CHECK(desk.run({"start", "open-create"}).code == 0);
    Result first = desk.run({"hint", "open-create"});
    INFO(first.out + first.err);
    CHECK(first.code == 0);
    CHECK(contains(first.out, "step 1"));
    CHECK(contains(first.out, "hint 1 of 3"));
    CHECK(contains(desk.run({"hint"}).out, "hint 2 of 3"));
    CHECK(contains(desk.run({"hint"}).out, "the last hint"));
    Result repeated = desk.run({"hint", "--lang", "ko"});
    CHECK(repeated.code == 0);
    CHECK(contains(repeated.out, "힌트 3개 중 3번째"));
    CHECK(progress_of(desk)["lessons"]["99-open-create"]["hints"] == Json{{"open", 3}});
    Json object = Json::parse(desk.run({"hint", "--json"}).out);
    CHECK(object["status"] == "repeated");
    CHECK(object["step"] == "open");
    CHECK(object["hint"] == 3);
    CHECK(object["hints"] == 3);
}

TEST_CASE("a hint for what has no failed step") {
    Desk desk;
    SECTION("a lesson that was not begun") {
        Result result = desk.run({"hint", "open-create"});
        CHECK(result.code == 2);
        CHECK(contains(result.err, "socklings start 99-open-create"));
        CHECK_FALSE(fs::exists(desk.work()));
    }
    SECTION("a program that does not compile") {
        desk.write("work/99-open-create/main.c", "int main(void) {\n    int x = 1\n    return x;\n}\n");
        Result result = desk.run({"hint", "open-create"});
        CHECK(result.code == 0);
        CHECK(contains(result.out, "main.c:3:"));
        CHECK(contains(result.out, "Line 2, the one before"));
        CHECK_FALSE(contains(desk.run({"check", "open-create"}).out, "A hint:"));
        CHECK(Json::parse(desk.run({"hint", "open-create", "--json"}).out)["status"] == "not-built");
        CHECK_FALSE(contains(content_of(desk.work() / "progress.json"), "hints"));
    }
    SECTION("a program that passes") {
        solve(desk, "99-open-create", "main.cpp");
        Result result = desk.run({"hint", "open-create"});
        CHECK(result.code == 0);
        CHECK(contains(result.out, "Every step passes"));
        CHECK(listed(desk, "99-open-create")["status"] == "passed");
    }
}

TEST_CASE("the solution is for those who passed, or who ask twice") {
    Desk desk;
    desk.write("work/99-open-create/main.c", "int main(void) { return 0; }\n");
    const std::string mark = "O_CREAT";
    Result refused = desk.run({"solution", "open-create"});
    CHECK(refused.code == 1);
    CHECK(contains(refused.out, "socklings hint 99-open-create"));
    CHECK_FALSE(contains(refused.out, mark));
    CHECK(Json::parse(desk.run({"solution", "open-create", "--json"}).out)["programs"].empty());

    CHECK_FALSE(contains(desk.run_on_terminal({"solution", "open-create"}, 0, "\n").out, mark));
    CHECK(contains(desk.run_on_terminal({"solution", "open-create"}, 0, "y\n").out, mark));
    CHECK(contains(desk.run_on_terminal({"solution", "open-create", "--lang", "ko"}, 0, "네\n").out, mark));
    CHECK(contains(desk.run({"solution", "open-create", "--anyway"}).out, mark));

    fs::remove(desk.work() / "99-open-create" / "main.c");
    solve(desk, "99-open-create", "main.cpp");
    CHECK(desk.run({"check", "open-create"}).code == 0);
    Result shown = desk.run({"solution", "open-create"});
    CHECK(shown.code == 0);
    CHECK(contains(shown.out, "solutions/99-open-create/main.cpp"));
    CHECK(contains(shown.out, "work/99-open-create/main.cpp"));
    Json object = Json::parse(desk.run({"solution", "open-create", "--json"}).out);
    CHECK(object["passed"] == true);
    CHECK(object["programs"][0]["own"][0]["text"] == object["programs"][0]["reference"][0]["text"]);
}

TEST_CASE("the difference to the solution is a unified diff") {
    Desk desk;
    solve(desk, "99-open-create", "main.cpp");
    CHECK(contains(desk.run({"solution", "open-create", "--anyway", "--diff"}).out, "the same"));
    desk.write("work/99-open-create/main.cpp", content_of(course / "solutions/99-open-create/main.cpp") + "// mine\n");
    Result result = desk.run({"solution", "open-create", "--anyway", "--diff"});
    CHECK(result.code == 0);
    CHECK(contains(result.out, "--- work/99-open-create/main.cpp\n"));
    CHECK(contains(result.out, "\n-// mine\n"));
    fs::remove(desk.work() / "99-open-create/main.cpp");
    CHECK(desk.run({"solution", "open-create", "--anyway", "--diff"}).code == 2);
    CHECK(desk.run({"solution", "setup"}).code == 2);
}

TEST_CASE("reset keeps the learner's files, and asks before") {
    Desk desk;
    desk.write("work/99-open-create/main.cpp", "mine\n");
    desk.write("work/99-open-create/notes.txt", "also mine\n");
    CHECK(desk.run({"reset", "open-create"}).code == 2);
    CHECK(desk.run_on_terminal({"reset", "open-create"}, 0, "n\n").code == 1);
    CHECK(content_of(desk.work() / "99-open-create/main.cpp") == "mine\n");

    Result result;
    SECTION("a yes at the terminal") { result = desk.run_on_terminal({"reset", "open-create"}, 0, "y\n"); }
    SECTION("--yes") { result = desk.run({"reset", "open-create", "--yes"}); }
    INFO(result.out + result.err);
    CHECK(result.code == 0);
    CHECK(contains(result.out, "work/.backup/99-open-create/2"));
    CHECK(content_of(desk.work() / "99-open-create/main.c") ==
          content_of(course / "lessons/99-open-create/starter/main.c"));
    CHECK_FALSE(fs::exists(desk.work() / "99-open-create/main.cpp"));
    const fs::path backup = fs::directory_iterator(desk.work() / ".backup/99-open-create")->path();
    CHECK(content_of(backup / "main.cpp") == "mine\n");
    CHECK(content_of(backup / "notes.txt") == "also mine\n");
}

TEST_CASE("reset takes no pass away, and lets the hints begin again") {
    Desk desk;
    CHECK(desk.run({"start", "open-create"}).code == 0);
    CHECK(desk.run({"hint"}).code == 0);
    solve(desk, "99-first-program", "main.cpp");
    CHECK(desk.run({"check", "first-program"}).code == 0);
    CHECK(desk.run({"reset", "first-program", "--yes"}).code == 0);
    CHECK(listed(desk, "99-first-program")["status"] == "passed");
    CHECK(desk.run({"reset", "open-create", "--yes", "--json"}).code == 0);
    CHECK(contains(desk.run({"hint", "open-create"}).out, "hint 1 of 3"));
    CHECK(desk.run({"reset"}).code == 2);
    CHECK(desk.run({"reset", "hello-pair", "--yes"}).code == 2);
}

TEST_CASE("list: one day, points, and what was passed before it changed") {
    Desk desk;
    solve(desk, "99-open-create", "main.cpp");
    CHECK(desk.run({"check", "open-create"}).code == 0);
    CHECK(contains(desk.run({"list"}).out, "1 of 24 lessons passed · 10 of "));
    Json day = Json::parse(desk.run({"list", "--day", "99", "--json"}).out);
    for (const Json& lesson : day["lessons"]) CHECK(lesson["day"] == 99);
    CHECK(day["points"]["earned"] == 10);
    CHECK_FALSE(contains(desk.run({"list", "--day", "99"}).out, "100-"));
    CHECK(contains(desk.run({"list", "--day", "98"}).err, "99, 100"));
    CHECK(desk.run({"list", "--day", "first"}).code == 2);

    CHECK(listed(desk, "99-open-create")["changed"] == false);
    Json progress = progress_of(desk);
    progress["lessons"]["99-open-create"]["contract"] = "what it asked for before the update";
    progress["lessons"]["98-gone"] = {{"passed", "2025-01-01T00:00:00Z"}};
    desk.write("work/progress.json", progress.dump());
    CHECK(listed(desk, "99-open-create")["changed"] == true);
    CHECK(listed(desk, "99-open-create")["status"] == "passed");
    CHECK(contains(desk.run({"list"}).out, "↻"));
    CHECK(desk.run({"check", "open-create"}).code == 0);
    CHECK(listed(desk, "99-open-create")["changed"] == false);
    CHECK(progress_of(desk)["lessons"]["98-gone"]["passed"] == "2025-01-01T00:00:00Z");
}

TEST_CASE("a damaged progress file is set aside, and said to be, in both languages") {
    Desk desk;
    const bool korean = GENERATE(false, true);
    desk.environment["SOCKLINGS_LANG"] = korean ? "ko" : "en";
    desk.write("work/progress.json", "{\"format_version\": 2, \"lessons\"");
    Result result = desk.run({"list", "--json"});
    CHECK(result.code == 0);
    CHECK(contains(result.err, "progress.json.damaged-1"));
    CHECK(contains(result.err, korean ? "되돌려" : "move it back"));
    CHECK(Json::parse(result.out)["points"]["earned"] == 0);
    CHECK(content_of(desk.work() / "progress.json.damaged-1") == "{\"format_version\": 2, \"lessons\"");
    CHECK(desk.run({"list"}).err.empty());
}

TEST_CASE("progress of a newer socklings is left alone; a program is checked all the same") {
    Desk desk;
    const std::string newer = "{\"format_version\": 7}\n";
    desk.write("work/progress.json", newer);
    solve(desk, "99-open-create", "main.cpp");
    Result list = desk.run({"list"});
    CHECK(list.code == 3);
    CHECK(contains(list.err, "newer"));
    Result check = desk.run({"check", "open-create"});
    CHECK(check.code == 0);
    const std::string said = "could not be recorded";
    CHECK(contains(check.err, said));
    CHECK(check.err.find(said) == check.err.rfind(said));
    CHECK(content_of(desk.work() / "progress.json") == newer);
    Result first = desk.run({"check", "first-program"});
    CHECK(first.code == 1);
    CHECK(contains(first.out, "step"));
    CHECK(contains(first.err, said));
    const std::string mine = content_of(desk.work() / "99-open-create/main.cpp");
    CHECK(desk.run({"reset", "open-create", "--yes"}).code == 3);
    CHECK(content_of(desk.work() / "99-open-create/main.cpp") == mine);
}

TEST_CASE("a workspace that takes no files: a program is checked, and what to do is said") {
    if (geteuid() == 0) {
        WARN("skipped: root may write everywhere");
        return;
    }
    Desk desk;
    solve(desk, "99-open-create", "main.cpp");
    chmod(desk.work().c_str(), 0555);
    Result check = desk.run({"check", "open-create"});
    Result start = desk.run({"start", "first-program"});
    chmod(desk.work().c_str(), 0755);
    CHECK(check.code == 0);
    const std::string said = "could not be recorded";
    CHECK(contains(check.err, said));
    CHECK(check.err.find(said) == check.err.rfind(said));
    CHECK(start.code == 3);
    CHECK(contains(start.err, "SOCKLINGS_WORK"));
}

TEST_CASE("whoever waits for the progress that another socklings holds can be interrupted") {
    Desk desk;
    CHECK(desk.run({"start", "open-create"}).code == 0);
    const socklings::LockFile held(desk.work() / ".progress.json.lock");
    Result result = desk.run_interrupted({"start", "first-program"}, desk.work(), SIGINT);
    CHECK(result.code == 130);
}
