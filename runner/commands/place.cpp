#include "commands/place.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string>

namespace socklings {

namespace fs = std::filesystem;

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

fs::path find_home() {
    std::error_code error;
    fs::path program = fs::read_symlink("/proc/self/exe", error);
    fs::path shared = (program.parent_path() / SOCKLINGS_SHARED_FROM_BIN).lexically_normal();
    return !error && fs::exists(shared / "course.json", error) ? shared : fs::path(SOCKLINGS_HOME);
}

}  // namespace

Place find_place() {
    Place place;
    place.home = find_home();
    std::string course = environment("SOCKLINGS_COURSE");
    place.course = course.empty() ? place.home : fs::absolute(course).lexically_normal();
    return place;
}

fs::path cache_folder() {
    if (std::string set = environment("XDG_CACHE_HOME"); set.starts_with('/')) return fs::path(set) / "socklings";
    if (std::string home = environment("HOME"); home.starts_with('/')) return fs::path(home) / ".cache" / "socklings";
    return fs::path("/tmp/socklings-cache-" + std::to_string(geteuid()));
}

fs::path seen_from_here(const fs::path& path) {
    std::error_code error;
    fs::path here = fs::current_path(error);
    fs::path whole = fs::absolute(path, error).lexically_normal();
    if (error) return path;
    fs::path relative = whole.lexically_relative(here);
    return relative.empty() || *relative.begin() == ".." ? whole : relative;
}

}  // namespace socklings
