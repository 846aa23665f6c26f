#include "learner/workspace.hpp"

#include <cstdlib>

namespace socklings {

namespace fs = std::filesystem;

bool Workspace::started(const std::string& lesson) const {
    std::error_code missing;
    if (fs::exists(folder_of(lesson), missing) && !fs::is_directory(folder_of(lesson), missing)) return true;
    for (const auto& entry : fs::directory_iterator(folder_of(lesson), missing)) {
        if (!entry.path().filename().string().starts_with('.')) return true;
    }
    return false;
}

fs::path choose_workspace(const std::optional<fs::path>& asked, const fs::path& course) {
    if (asked) return fs::absolute(*asked).lexically_normal();
    const char* set = std::getenv("SOCKLINGS_WORK");
    if (set && *set) return fs::absolute(set).lexically_normal();
    return fs::absolute(course / "work").lexically_normal();
}

}  // namespace socklings
