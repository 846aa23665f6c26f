// Nothing outlives a scenario: no process, no zombie, no file.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>

#include "catch.hpp"
#include "stage.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

namespace fs = std::filesystem;

// The stages of this program make their folders in a place of their own, where what is left can be seen.
class OwnPlace {
public:
    OwnPlace() {
        chmod(folder_.path().c_str(), 0755);
        setenv("TMPDIR", folder_.path().c_str(), 1);
    }
    ~OwnPlace() { unsetenv("TMPDIR"); }
    bool is_empty() const { return fs::is_empty(folder_.path()); }

private:
    TempFolder folder_;
};

// Argument of the programs of this test run, of no other's.
std::string marker() { return "marker-" + std::to_string(getpid()); }

std::vector<std::string> processes_left() {
    std::vector<std::string> left;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        auto name = entry.path().filename().string();
        if (!std::isdigit(static_cast<unsigned char>(name[0]))) continue;
        auto arguments = read_file(entry.path() / "cmdline").value_or("");
        auto status = read_file(entry.path() / "stat").value_or("");  // "pid (name) state parent …", proc_pid_stat(5)
        auto state = status.substr(std::min(status.size(), status.rfind(')') + 1));
        bool own_zombie = state.starts_with(" Z " + std::to_string(getpid()) + " ");
        if (arguments.find(marker()) != std::string::npos || own_zombie) left.push_back(status);
    }
    return left;
}

Scene scene(const std::string& program, const std::string& script, const Limits& limits = {}) {
    return {{program}, R"({"args": ["${port}", ")" + marker() + R"("], "script": )" + script + "}", limits};
}

Limits one_second() {
    Limits limits;
    limits.wall_s = 1;
    return limits;
}

void check(const Scene& scene, const std::string& expected) {
    OwnPlace place;
    play_all({scene}, [&](const Observation& seen, std::size_t) {
        CHECK(outcome(seen) == expected);
        CHECK(processes_left() == std::vector<std::string>{});
    });
    CHECK(place.is_empty());
}

const std::string two_clients = R"([{"connect": "A"}, {"send": "a", "peer": "A"}, {"expect": "a", "peer": "A"},
    {"connect": "B"}, {"send": "b", "peer": "B"}, {"expect": "b", "peer": "B"}, {"ends": "leaves_children"}])";

}  // namespace

TEST_CASE("a fork bomb") { check(scene("fork_bomb", "[]"), "spinning at 0"); }

TEST_CASE("a child in a session of its own") {
    check(scene("daemon_of_a_session", R"([{"ends": "daemon_of_a_session"}])"), "passed");
    check(scene("daemon_of_a_session", "[]"), "stuck at 0");
}

TEST_CASE("a daemon that hears no signal") { check(scene("deaf_daemon", R"([{"exit": 0}])"), "passed"); }

TEST_CASE("a program that closes its output and goes on") {
    check(scene("closes_output", R"([{"see": "bye\n"}, {"exit": 0}])"), "stuck at 1");
}

TEST_CASE("a program that stops itself") { check(scene("stops_itself", R"([{"exit": 0}])"), "stuck at 0"); }

TEST_CASE("floods of output") {
    check(scene("floods_stdout", "[]"), "limit at 0");
    check(scene("floods_stderr", "[]"), "limit at 0");
}

TEST_CASE("children of a server, one for each client") { check(scene("leaves_children", two_clients), "passed"); }

TEST_CASE("processes that fork while they are killed") {
    check(scene("runs_away", "[]", one_second()), "deadline at 0");
    check(scene("breeds", "[]", one_second()), "deadline at 0");
}

TEST_CASE("a program that computes for ever, and its children") {
    check(scene("computes_in_children", "[]", one_second()), "deadline at 0");
}

TEST_CASE("a thread that lives on after main") {
    check(scene("exits_with_threads", R"([{"see": "worked on\n"}, {"exit": 3}])"), "passed");
}
