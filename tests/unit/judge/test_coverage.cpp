#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "catch.hpp"
#include "examples.hpp"
#include "judge/codes.hpp"

using namespace socklings;
using namespace socklings::test;
namespace fs = std::filesystem;

// Every code of the catalogue has at least two programs, or scenes, that it must be told of, and one that comes close
// and of which it must not.
namespace {

using Counts = std::map<std::string, int>;

/// The labels of tests/KIND/LESSON/PROGRAM, by "LESSON/PROGRAM".
std::map<std::string, nlohmann::json> labels(const std::string& kind) {
    std::map<std::string, nlohmann::json> found;
    for (const auto& lesson : fs::directory_iterator(fs::path(SOCKLINGS_SOURCE_DIR) / "tests" / kind)) {
        if (!lesson.is_directory()) continue;
        for (const auto& program : fs::directory_iterator(lesson.path())) {
            std::ifstream file(program.path() / "label.json");
            const fs::path name = lesson.path().filename() / program.path().filename();
            if (file) found[name.string()] = nlohmann::json::parse(file);
        }
    }
    return found;
}

Counts codes_of_mistakes() {
    Counts counts;
    for (const auto& [program, label] : labels("mistakes")) counts[label.value("code", label.value("advice", ""))]++;
    return counts;
}

Counts near_misses() {
    Counts counts;
    for (const Example& example : all_near_misses()) counts[example.code]++;
    for (const auto& [program, label] : labels("right")) {
        for (const auto& code : label.value("near", std::vector<std::string>{})) counts[code]++;
    }
    return counts;
}

}  // namespace

TEST_CASE("there are enough wrong programs, and each names its mistake") {
    const Counts mistakes = codes_of_mistakes();
    CHECK(labels("mistakes").size() >= 120);
    CHECK(mistakes.size() >= 40);
    for (const auto& [program, label] : labels("mistakes")) {
        INFO("tests/mistakes/" << program << "/label.json names no code");
        CHECK((label.contains("code") || label.contains("advice")));
    }
}

TEST_CASE("each code has two that trigger it and one that comes close") {
    Counts triggered = codes_of_mistakes();
    for (const Example& example : all_triggers()) triggered[example.code]++;
    for (const auto& [program, label] : labels("right")) {
        for (const auto& code : label.value("advice", std::vector<std::string>{})) triggered[code]++;
    }
    Counts near = near_misses();
    for (const CodeKind& one : all_codes()) {
        const std::string code(one.code);
        INFO("code " << code << " is triggered by " << triggered[code] << " programs and scenes; add programs to "
                     << "tests/mistakes, or scenes to tests/unit/judge");
        CHECK(triggered[code] >= 2);
        INFO("code " << code
                     << " has no near miss: add one to tests/unit/judge, or \"near\" to a label in tests/right");
        CHECK(near[code] >= 1);
    }
}

TEST_CASE("examples are of codes that there are") {
    std::set<std::string> known;
    for (const CodeKind& one : all_codes()) known.insert(std::string(one.code));
    for (const Counts& counts : {codes_of_mistakes(), near_misses()}) {
        for (const auto& [code, count] : counts) {
            INFO(code);
            CHECK(known.count(code) == 1);
        }
    }
    for (const Example& example : all_triggers()) {
        INFO(example.code);
        CHECK(known.count(example.code) == 1);
    }
}
