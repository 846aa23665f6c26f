#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "learner/compile_commands.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

/// A workspace with two lessons, one in C and one in C++.
struct Desk {
    TempFolder folder;
    Workspace workspace{folder.path()};
    fs::path commands = folder.path() / "compile_commands.json";

    Desk() {
        write("100-echo-server/server.c");
        write("99-open-create/main.cpp");
        write(".backup/99-open-create/main.c");
        write("notes.c");
    }

    void write(const std::string& file, const std::string& text = "") const {
        fs::create_directories((folder.path() / file).parent_path());
        std::ofstream(folder.path() / file) << text;
    }

    [[nodiscard]] Json update() const {
        update_compile_commands(workspace, {});
        return Json::parse(read_file(commands).value_or("null"));
    }
};

bool has(const Json& arguments, const std::string& argument) {
    return std::find(arguments.begin(), arguments.end(), argument) != arguments.end();
}

}  // namespace

TEST_CASE("editors are told how every source of every lesson is compiled") {
    Desk desk;
    const Json entries = desk.update();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0]["directory"] == (desk.folder.path() / "100-echo-server").string());
    CHECK(entries[0]["file"] == "server.c");
    CHECK(has(entries[0]["arguments"], "-std=gnu17"));
    CHECK(has(entries[0]["arguments"], "-Wall"));
    CHECK_FALSE(has(entries[0]["arguments"], "-fdiagnostics-color=always"));
    CHECK(entries[1]["file"] == "main.cpp");
    CHECK(has(entries[1]["arguments"], "-std=gnu++20"));
    for (const Json& entry : entries) {
        for (const auto& [key, value] : entry.items())
            CHECK((key == "directory" || key == "file" || key == "arguments" || key == "output"));
    }
}

TEST_CASE("what editors are told follows the files, and is written only when it changes") {
    Desk desk;
    CHECK(desk.update().size() == 2);
    const auto written = fs::last_write_time(desk.commands) - std::chrono::hours(1);
    fs::last_write_time(desk.commands, written);
    CHECK(desk.update().size() == 2);
    CHECK(fs::last_write_time(desk.commands) == written);
    desk.write("100-echo-server/more.cpp");
    CHECK(desk.update().size() == 3);
}

TEST_CASE("a compile_commands.json of the learner's stays as it is") {
    const std::string own = GENERATE(std::string("no JSON"), std::string("{}"), std::string(R"([{"file": "main.c"}])"),
                                     std::string(R"([{"file": "main.c", "output": "build/main.o"}])"));
    Desk desk;
    desk.write("compile_commands.json", own);
    update_compile_commands(desk.workspace, {});
    CHECK(read_file(desk.commands) == own);
}

TEST_CASE("a link to a compile_commands.json that is still to be made stays a link") {
    Desk desk;
    fs::create_symlink("build/compile_commands.json", desk.commands);
    update_compile_commands(desk.workspace, {});
    CHECK(fs::read_symlink(desk.commands) == "build/compile_commands.json");
}

TEST_CASE("where there are no sources, editors are told nothing") {
    TempFolder folder;
    update_compile_commands(Workspace(folder.path()), {});
    update_compile_commands(Workspace(folder.path() / "not-there"), {});
    CHECK(fs::is_empty(folder.path()));
}
