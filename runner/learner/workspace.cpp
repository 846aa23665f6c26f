#include "learner/workspace.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace socklings {

namespace fs = std::filesystem;

namespace {

/// Whether the course lies below the folder that holds the program's bin/.
bool is_installed(const fs::path& course) {
    std::error_code unknown;
    const fs::path prefix = fs::read_symlink("/proc/self/exe", unknown).parent_path().parent_path();
    const fs::path inside = fs::weakly_canonical(course, unknown).lexically_relative(prefix);
    return !unknown && !inside.empty() && *inside.begin() != "..";
}

bool takes_no_files(const fs::path& course) {
    std::error_code unknown;
    return fs::exists(course, unknown) && access(course.c_str(), W_OK) == -1 &&
           access((course / "work").c_str(), W_OK) == -1;
}

/// ~/socklings, where many keep a clone: its work/ is the same folder.
fs::path learners_own_folder() {
    const char* home = std::getenv("HOME");
    return home && std::string_view(home).starts_with('/') ? fs::path(home) / "socklings" : fs::current_path();
}

}  // namespace

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
    const fs::path top = is_installed(course) || takes_no_files(course) ? learners_own_folder() : course;
    return fs::absolute(top / "work").lexically_normal();
}

}  // namespace socklings
