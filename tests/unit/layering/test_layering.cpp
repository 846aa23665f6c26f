#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "sys/files.hpp"

// Data flows one way: course.json → Lesson → Program → Observation → Verdict → text. The rooms of runner/ may know each
// other only along that way, and the pure ones touch no machine. This reads every #include under runner/ and holds it.

using namespace socklings;
namespace fs = std::filesystem;

namespace {

/// Room → the other rooms that it may include. main.cpp and cli.* stand outside of every room and may include any.
const std::map<std::string, std::set<std::string>> allowed{
    {"sys", {}},
    {"observe", {"course"}},
    {"course", {"observe"}},
    {"judge", {"course", "observe"}},
    {"report", {"course", "observe", "judge"}},
    {"watch", {"course", "observe", "judge", "report"}},
    {"command_line", {"course", "report"}},
    {"build", {"sys"}},
    {"play", {"sys", "course", "observe"}},
    {"learner", {"sys", "course", "observe", "judge", "build"}},
    {"verify", {"course", "observe", "judge", "report"}},
    {"commands",
     {"sys", "course", "observe", "judge", "report", "watch", "command_line", "build", "play", "learner", "verify"}},
};

/// What only code at the edges may include: files, processes, clocks and streams of the machine.
const std::set<std::string> effects{"fstream",  "iostream", "filesystem", "chrono", "thread",
                                    "unistd.h", "fcntl.h",  "ctime",      "time.h"};
const std::set<std::string> pure{"watch", "course", "observe", "judge", "report", "command_line", "verify"};

/// Faults of one file, each as "path:line: what".
std::vector<std::string> faults_in(const std::string& path, const std::string& room, const std::string& content) {
    std::vector<std::string> faults;
    std::istringstream lines(content);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const auto fault = [&](const std::string& what) {
            faults.push_back(path + ":" + std::to_string(number) + ": " + what);
        };
        if (!line.starts_with("#include ") || line.size() < 11) continue;
        const auto name = line.substr(10, line.find_first_of("\">", 10) - 10);
        const auto other = name.substr(0, name.find('/'));
        const bool quoted = line[9] == '"';
        if (quoted && !allowed.contains(other)) fault("\"" + name + "\" is not written from runner/ on");
        if (quoted && allowed.contains(other) && other != room && !allowed.at(room).contains(other))
            fault(room + " includes " + other);
        if (!quoted && pure.contains(room) && (effects.contains(name) || name.starts_with("sys/")))
            fault(room + " is pure and includes <" + name + ">");
        if (name == "nlohmann/json.hpp" && path.ends_with(".hpp"))
            fault("a header includes json.hpp; json_fwd.hpp is enough");
        if (name.starts_with("CLI/")) fault("only cli.cpp knows CLI11");
    }
    return faults;
}

std::vector<fs::path> sources_under(const fs::path& folder) {
    std::vector<fs::path> sources;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") sources.push_back(entry.path());
    std::sort(sources.begin(), sources.end());
    return sources;
}

}  // namespace

TEST_CASE("no room includes one that it must not know") {
    const fs::path runner = fs::path(SOCKLINGS_SOURCE_DIR) / "runner";
    std::string faults;
    std::size_t files = 0;
    for (const auto& [room, others] : allowed) {
        if (!fs::exists(runner / room)) continue;
        for (const auto& source : sources_under(runner / room)) {
            ++files;
            const auto content = read_file(source);
            REQUIRE(content);
            for (const auto& fault : faults_in(source.string(), room, *content)) faults += fault + '\n';
        }
    }
    CHECK(faults == "");
    CHECK(files > 20);
}

TEST_CASE("every room is known to this test") {
    for (const auto& entry : fs::directory_iterator(fs::path(SOCKLINGS_SOURCE_DIR) / "runner"))
        if (entry.is_directory()) CHECK(allowed.contains(entry.path().filename()));
}

TEST_CASE("a forbidden include is reported by file and line") {
    CHECK(faults_in("judge/a.cpp", "judge", "#include <string>\n#include \"play/play.hpp\"\n") ==
          std::vector<std::string>{"judge/a.cpp:2: judge includes play"});
    CHECK(faults_in("sys/a.cpp", "sys", "#include \"course/lesson.hpp\"\n").size() == 1);
    CHECK(faults_in("report/a.cpp", "report", "#include <iostream>\n").size() == 1);
    CHECK(faults_in("play/a.hpp", "play", "#include <nlohmann/json.hpp>\n").size() == 1);
    CHECK(faults_in("commands/a.cpp", "commands", "#include <CLI/CLI.hpp>\n").size() == 1);
    CHECK(faults_in("play/a.cpp", "play", "#include \"course/lesson.hpp\"\n#include <unistd.h>\n").empty());
}
