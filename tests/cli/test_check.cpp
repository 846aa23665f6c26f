#include <unistd.h>

#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "catch.hpp"
#include "socklings.hpp"

using namespace cli;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string solution = std::string(SOCKLINGS_SOURCE_DIR) + "/solutions/99-open-create/main.cpp";
const char* const no_mode =
    "#include <fcntl.h>\n#include <stdio.h>\n#include <unistd.h>\nint main(void) {\n"
    "    int fd = open(\"b.txt\", O_CREAT | O_RDONLY, 0644);\n    printf(\"fd: %d\\n\", fd);\n    close(fd);\n    "
    "return 0;\n}\n";

}  // namespace

TEST_CASE("for an editor, a check prints lines as compilers do, and nothing else") {
    Desk desk;
    desk.write("main.c",
               "#include <stdio.h>\nint main(void) {\n    int unused;\n    printf(\"Hello\\n\");\n    return 0;\n}\n");
    const Result failed = desk.run({"check", "first-program", "main.c", "--plain"});
    INFO(failed.out << failed.err);
    CHECK(failed.code == 1);
    CHECK(failed.err.empty());
    // The pattern of VS Code's matcher $gcc.
    static const std::regex line(R"re(^(.*?):(\d+):(\d*):?\s+(?:fatal\s+)?(warning|error):\s+(.*)$)re");
    std::istringstream lines(failed.out);
    bool warned = false, wrong = false;
    for (std::string one; std::getline(lines, one);) {
        INFO(one);
        CHECK(std::regex_match(one, line));
        CHECK(one.ends_with(']'));
        warned = warned || contains(one, "main.c:3:9: warning: unused variable");
        wrong = wrong || contains(one, ": error: ");
    }
    CHECK(warned);
    CHECK(wrong);
}

TEST_CASE("a check tells editors how the files are compiled") {
    Desk desk;
    (void)desk.run({"check", "first-program"});
    std::ifstream file(desk.work() / "compile_commands.json");
    const Json entries = Json::parse(file);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0]["file"] == "main.c");
}

TEST_CASE("for an editor, the first check of a lesson has no greeting, and a pass no lines") {
    Desk desk;
    CHECK_FALSE(contains(desk.run({"check", "first-program", "--plain"}).out, "starts here"));
    const Result passed =
        desk.run({"check", "first-program", SOCKLINGS_SOURCE_DIR "/solutions/99-first-program/main.cpp", "--plain"});
    CHECK(passed.code == 0);
    CHECK(passed.out.empty());
}

TEST_CASE("every lesson's own solution passes") {
    Desk desk;
    Json lessons = Json::parse(desk.run({"list", "--json"}).out)["lessons"];
    Result result = desk.run({"run", "--all", "--json"});
    CHECK(result.code == 0);
    std::istringstream lines(result.out);
    std::string line;
    for (const Json& lesson : lessons) {
        REQUIRE(std::getline(lines, line));
        INFO(line);
        Json object = Json::parse(line);
        CHECK(object["verdict"] == "passed");
        CHECK(object["lesson"] == lesson["id"]);
        CHECK(object["build"]["ok"] == true);
        CHECK(object["elapsed_ms"].is_number());
        for (const Json& step : object["steps"]) CHECK(step["status"] == "passed");
    }
}

TEST_CASE("the first check of a lesson copies its starter, says so, and judges it") {
    Desk desk;
    Result first = desk.run({"check", "open-create"});
    INFO(first.out + first.err);
    CHECK(first.code == 1);
    CHECK(fs::exists(desk.work() / "99-open-create" / "main.c"));
    CHECK_FALSE(fs::exists(desk.work() / "99-open-create" / "main.cpp"));
    CHECK(contains(first.out, "work/99-open-create/main.c"));
    CHECK(contains(first.out, "✗"));

    desk.write("work/99-open-create/main.c", no_mode);
    Result second = desk.run({"check", "open-create"});
    CHECK(second.code == 1);
    CHECK_FALSE(contains(second.out, "work/99-open-create/main.c"));
    CHECK(socklings::read_file(desk.work() / "99-open-create" / "main.c") == no_mode);
}

TEST_CASE("a starter comes in the language that was asked for") {
    Desk desk;
    SECTION("by the option") { CHECK(desk.run({"check", "open-create", "--lang", "c++"}).code == 1); }
    SECTION("by the environment") {
        desk.environment["SOCKLINGS_STARTER"] = "c++";
        CHECK(desk.run({"check", "open-create"}).code == 1);
    }
    CHECK(fs::exists(desk.work() / "99-open-create" / "main.cpp"));
    CHECK_FALSE(fs::exists(desk.work() / "99-open-create" / "main.c"));
}

TEST_CASE("check --all takes the lessons that were started, whatever becomes of the first") {
    Desk desk;
    CHECK(desk.run({"check", "--all", "--json"}).out.empty());
    desk.write("work/99-open-create/my.c", no_mode);
    desk.write("work/99-network-order/main.c", "int main(void) { return 0; }\n");
    Result result = desk.run({"check", "--all", "--json"});
    CHECK(result.code == 2);
    std::istringstream lines(result.out);
    std::string line;
    REQUIRE(std::getline(lines, line));
    CHECK(Json::parse(line)["verdict"] == "error");
    CHECK(Json::parse(line)["lesson"] == "99-open-create");
    REQUIRE(std::getline(lines, line));
    CHECK(Json::parse(line)["verdict"] == "failed");
    CHECK_FALSE(std::getline(lines, line));
}

TEST_CASE("what passed in the workspace is remembered") {
    Desk desk;
    desk.write("work/99-open-create/main.cpp", *socklings::read_file(solution));
    Result result = desk.run({"check", "open-create"});
    CHECK(result.code == 0);
    CHECK(contains(result.out, "Next: socklings start 99-open-errors"));
    CHECK(contains(result.out, "10 points more: you have 10 of "));
    CHECK_FALSE(contains(desk.run({"check", "open-create"}).out, "points more"));
    const Json list = Json::parse(desk.run({"list", "--json"}).out);
    CHECK(list["lessons"].size() > 1);
    for (const Json& lesson : list["lessons"]) {
        CHECK(lesson["status"] == (lesson["id"] == "99-open-create" ? "passed" : "not-started"));
    }
}

TEST_CASE("files that are named are checked, and the workspace is left alone") {
    Desk desk;
    CHECK(desk.run({"check", "open-create", solution}).code == 0);
    CHECK(desk.run({"check", "open-create", fs::path(solution).parent_path()}).code == 0);
    CHECK_FALSE(fs::exists(desk.work()));
}

TEST_CASE("an odd workspace gets a clear word and 2") {
    Desk desk;
    std::string said;
    SECTION("a file of another name") {
        desk.write("work/99-open-create/my.c", no_mode);
        said = "needs a file main.c / main.cpp; it has my.c";
    }
    SECTION("two files for one program") {
        desk.write("work/99-open-create/main.c", no_mode);
        desk.write("work/99-open-create/main.cpp", no_mode);
        said = "has several files for one program: main.c,";
    }
    SECTION("no source at all") {
        desk.write("work/99-open-create/notes.txt", "x");
        said = "needs a file main.c / main.cpp\n  For a file to start from: socklings start";
    }
    SECTION("a file in place of the folder") {
        desk.write("work/99-open-create", "x");
        said = "is not a folder";
    }
    Result result = desk.run({"check", "open-create"});
    INFO(result.out + result.err);
    CHECK(result.code == 2);
    CHECK(contains(result.err, said));
}

TEST_CASE("a workspace that cannot be made is the machine's fault") {
    Desk desk;
    desk.write("work", "a file");
    Result result = desk.run({"check", "open-create"});
    CHECK(result.code == 3);
    CHECK(contains(result.err, "cannot make the folder"));
    CHECK(contains(result.err, "SOCKLINGS_WORK"));
}

TEST_CASE("a source that cannot be read is said to be so") {
    if (geteuid() == 0) {
        WARN("skipped: root reads every file");
        return;
    }
    Desk desk;
    desk.write("main.c", no_mode);
    fs::permissions(desk.folder() / "main.c", fs::perms::none);
    Result result = desk.run({"check", "open-create", "main.c"});
    CHECK(result.code == 2);
    CHECK(contains(result.err, "Permission denied"));
}

TEST_CASE("a program that does not compile: the compiler's words with the learner's path, and 1") {
    Desk desk;
    desk.write("work/99-open-create/main.c", "int main(void) {\n    int x = 1\n    return x;\n}\n");
    Result result = desk.run({"check", "open-create"});
    INFO(result.out + result.err);
    CHECK(result.code == 1);
    CHECK(contains(result.out, "work/99-open-create/main.c:3"));
    CHECK(contains(result.out, "expected"));
    Json object = Json::parse(desk.run({"check", "open-create", "--json"}).out);
    CHECK(object["verdict"] == "failed");
    CHECK(object["build"]["ok"] == false);
    CHECK(object["build"]["diagnostics"][0]["line"] == 3);
    CHECK(object["sandbox"].is_null());
}

TEST_CASE("what was seen can be saved and judged again, to the same verdict") {
    Desk desk;
    desk.write("main.c", no_mode);
    Json first = Json::parse(desk.run({"check", "open-create", "main.c", "--json", "--observation", "seen.jsonl"}).out);
    CHECK(first["verdict"] == "failed");
    Result again = desk.run({"judge", "open-create", "seen.jsonl", "--json"});
    CHECK(again.code == 1);
    Json second = Json::parse(again.out);
    CHECK(second["steps"] == first["steps"]);
    CHECK(second["findings"] == first["findings"]);

    Result other = desk.run({"judge", "echo-server", "seen.jsonl"});
    CHECK(other.code == 2);
    CHECK(contains(other.err, "99-open-create"));
    desk.write("broken.jsonl", "{\"format_version\": 1}\nnonsense\n");
    Result broken = desk.run({"judge", "open-create", "broken.jsonl"});
    CHECK(broken.code == 2);
    CHECK(contains(broken.err, "broken.jsonl"));
    desk.write("empty.jsonl", "");
    CHECK(desk.run({"judge", "open-create", "empty.jsonl"}).code == 2);
}

TEST_CASE("what this machine lacks ends with 3, said on stderr or as JSON") {
    Desk desk;
    std::vector<std::string> words{"check", "open-create", solution};
    std::string said;
    SECTION("a compiler") {
        words.insert(words.end(), {"--cxx", "no-such-compiler"});
        said = "no-such-compiler";
    }
    SECTION("a sandbox of that name") {
        desk.environment["SOCKLINGS_SANDBOX"] = "castle";
        said = "castle";
    }
    Result people = desk.run(words);
    CHECK(people.code == 3);
    CHECK(contains(people.err, said));
    words.push_back("--json");
    Result machine = desk.run(words);
    CHECK(machine.code == 3);
    CHECK(machine.err.empty());
    CHECK(contains(Json::parse(machine.out)["error"], said));
}

TEST_CASE("an interrupted check ends with 130 and leaves nothing behind") {
    Desk desk;
    desk.write("main.c", "#include <unistd.h>\nint main(void) {\n    sleep(15);\n    return 0;\n}\n");
    desk.write("tmp/.keep", "");
    for (const fs::path& folder : {desk.folder(), desk.folder() / "tmp"}) fs::permissions(folder, fs::perms::all);
    desk.environment["TMPDIR"] = (desk.folder() / "tmp").string();
    desk.environment["SOCKLINGS_SANDBOX"] = "landlock";
    Result result = desk.run_interrupted({"check", "open-create", "main.c"}, desk.folder() / "tmp", SIGINT);
    CHECK(result.code == 130);
    CHECK(result.out.empty());
    for (const auto& left : fs::directory_iterator(desk.folder() / "tmp")) CHECK(left.path().filename() == ".keep");
}
