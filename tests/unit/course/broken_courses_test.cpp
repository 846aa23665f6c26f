#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "course/reader.hpp"
#include "schema.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;

/// tests/courses/README.md says what lies in each folder.
namespace {

std::vector<fs::path> cases() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(SOCKLINGS_SOURCE_DIR "/tests/courses")) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

bool is_course(const fs::path& folder) { return fs::exists(folder / "course.json"); }

std::string text_of(const fs::path& folder) {
    return read_file(folder / (is_course(folder) ? "course.json" : "lesson.json")).value();
}

template <class Value>
std::string lines(const ReadResult<Value>& result) {
    CHECK(result.value.has_value() == result.diagnostics.empty());
    std::string all;
    for (const Diagnostic& found : result.diagnostics) {
        CHECK(found.file == "under-test.json");
        all += found.pointer + ": " + found.message + '\n';
    }
    return all;
}

std::string reader_says(const fs::path& folder) {
    const auto inputs = [&](const std::string& name) { return read_file(folder / name); };
    if (is_course(folder)) return lines(read_course("under-test.json", text_of(folder)));
    return lines(read_lesson("under-test.json", text_of(folder), LessonEntry{}, inputs));
}

std::string schema_says(const fs::path& folder) {
    const auto json = nlohmann::json::parse(text_of(folder), nullptr, false);
    if (json.is_discarded()) return "schema: cannot read\n";
    return Schema(is_course(folder) ? "course" : "lesson").allows(json) ? "schema: accepts\n" : "schema: refuses\n";
}

}  // namespace

TEST_CASE("the courses in tests/courses are read, or refused, as expected") {
    REQUIRE(cases().size() > 30);
    for (const fs::path& folder : cases()) {
        INFO(folder.filename().string());
        CHECK(schema_says(folder) + reader_says(folder) ==
              read_file(folder / "expected.txt").value_or("no expected.txt"));
    }
}
