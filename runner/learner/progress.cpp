#include "learner/progress.hpp"

#include <nlohmann/json.hpp>

#include "sys/files.hpp"

namespace socklings {

using Json = nlohmann::ordered_json;

Progress::Progress(const std::filesystem::path& workspace) : file_(workspace / ".progress.json") {
    auto text = read_file(file_);
    Json saved = text ? Json::parse(*text, nullptr, false) : Json();
    if (!saved.is_object() || !saved.contains("passed") || !saved["passed"].is_array()) return;
    for (const Json& lesson : saved["passed"]) {
        if (lesson.is_string()) passed_.insert(lesson.get<std::string>());
    }
}

void Progress::add(const std::string& lesson) {
    if (!passed_.insert(lesson).second) return;
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);  // a failure shows in the next line
    Json saved{{"format_version", 1}, {"passed", passed_}};
    write_file_atomically(file_, saved.dump(2) + "\n");
}

}  // namespace socklings
