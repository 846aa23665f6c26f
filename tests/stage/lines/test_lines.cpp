// Each program says in its comments at which line each of its calls is to be found:
//   // LINE: write close via fclose     these calls come from here, through fclose (a|b: through either)
//   // LINE: write (not in main)        and before or after main
//   // NO LINE: write                   anywhere in the file: there are writes of no line
// Every call that has a line must be announced there, so a wrong line fails twice.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "sys/files.hpp"
#include "traced_run.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

struct Announced {
    int line = 0;
    std::string name, via;
    bool in_main = true;
};

struct Annotations {
    std::vector<Announced> calls;
    std::set<std::string> without_line;
    std::string flags;
    RunOptions options;
};

Annotations read_annotations(const fs::path& source) {
    static const std::regex has_line(R"(.*// LINE: ([\w ]+?)( via (\S+))?( \(not in main\))?$)"),
        has_none("// NO LINE: (.*)"), flags("// FLAGS: (.*)"), input("// STDIN: (.*)");
    Annotations result;
    std::ifstream file(source);
    std::smatch match;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        number++;
        if (std::regex_match(line, match, has_line)) {
            std::istringstream names(match[1]);
            for (std::string name; names >> name;) result.calls.push_back({number, name, match[3], !match[4].matched});
        } else if (std::regex_match(line, match, has_none)) {
            result.without_line.insert(match[1]);
        } else if (std::regex_match(line, match, flags)) {
            result.flags = match[1];
        } else if (std::regex_match(line, match, input)) {
            result.options.input = std::regex_replace(match[1].str(), std::regex(R"(\\n)"), "\n");
        } else if (line == "// STDOUT: pipe") {
            result.options.stdout_is_pipe = true;
        }
    }
    return result;
}

// As the course builds a learner's program.
void compile(const fs::path& source, const std::string& flags, const fs::path& program) {
    const bool c = source.extension() == ".c";
    const auto command = std::string(c ? "gcc -std=gnu17" : "g++ -std=gnu++20") +
                         " -O0 -g -w -fno-omit-frame-pointer " + flags + " '" + source.string() + "' -o '" +
                         program.string() + "'";
    REQUIRE(std::system(command.c_str()) == 0);
}

bool is_one_of(const std::string& value, const std::string& choices) {
    std::istringstream all(choices);
    for (std::string each; std::getline(all, each, '|');)
        if (value == each) return true;
    return value == choices;
}

std::string describe(const Seen& seen) {
    const auto& call = seen.call;
    return "line " + (call.site ? std::to_string(call.site->line) : "-") + ": " + call.name + " via \"" + call.via +
           "\"" + (seen.main_began ? "" : " (not in main)");
}

bool matches(const Announced& announced, const Seen& seen) {
    // By which of its functions a library reaches the kernel differs between its versions.
    const bool named =
        seen.call.name == announced.name || (!announced.via.empty() && seen.call.raw == announced.name);
    return seen.call.site && seen.call.site->line == announced.line && named &&
           is_one_of(seen.call.via, announced.via) && seen.main_began == announced.in_main;
}

std::vector<fs::path> programs() {
    std::vector<fs::path> all;
    for (const auto& each : fs::directory_iterator(PROGRAMS)) all.push_back(each.path());
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

TEST_CASE("every call is found at its line, and none at a wrong one") {
    const auto source = GENERATE(from_range(programs()));
    INFO(source.filename().string());
    const auto expected = read_annotations(source);
    REQUIRE_FALSE(expected.calls.empty());
    TempFolder folder;
    const auto program = folder.path() / "program";
    compile(source, expected.flags, program);
    const auto calls = run_traced(program, source, folder.path(), expected.options);

    std::string story;
    for (const auto& each : calls) story += describe(each) + "\n";
    INFO(story);
    for (const auto& announced : expected.calls) {
        INFO("announced: line " << announced.line << ": " << announced.name << " via \"" << announced.via << "\"");
        CHECK(std::any_of(calls.begin(), calls.end(), [&](const Seen& seen) { return matches(announced, seen); }));
    }
    std::set<std::string> without_line;
    for (const auto& seen : calls) {
        INFO("seen: " << describe(seen));
        const auto& site = seen.call.site;
        if (!site) {
            without_line.insert(seen.call.name);
            continue;
        }
        CHECK(site->file == source.string());
        CHECK(std::any_of(expected.calls.begin(), expected.calls.end(),
                          [&](const Announced& each) { return matches(each, seen); }));
    }
    for (const auto& name : {"write", "send", "recv"})
        CHECK(without_line.count(name) == expected.without_line.count(name));
}
