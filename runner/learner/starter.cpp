#include "learner/starter.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <system_error>

#include "learner/sources.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/new_file.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

bool is_other_language(const fs::path& file, SourceLanguage language) {
    const char* own = language == SourceLanguage::c ? ".c" : ".cpp";
    const char* other = language == SourceLanguage::c ? ".cpp" : ".c";
    if (file.extension() != other) return false;
    fs::path twin = file;
    return fs::exists(twin.replace_extension(own));
}

/// Whether the learner has that program in another language: a second file would leave open which one is meant.
bool is_written(const fs::path& file, const fs::path& folder) {
    if (!is_source(file, SourceKind::compiled)) return false;
    const auto sources = sources_in(folder, SourceKind::compiled);
    return std::any_of(sources.begin(), sources.end(), [&](const fs::path& one) { return one.stem() == file.stem(); });
}

bool copy_if_new(const fs::path& from, const fs::path& to) {
    auto content = read_file(from);
    if (!content) throw told_system_error("error.cannot-read", {{"path", from.string()}});
    struct stat status {};
    const bool executable = stat(from.c_str(), &status) == 0 && (status.st_mode & S_IXUSR);
    return write_new_file(to, *content, executable ? 0777 : 0666);
}

}  // namespace

std::vector<fs::path> copy_starter(const fs::path& starter, const fs::path& folder, SourceLanguage language) {
    make_folders(folder);
    std::error_code error;
    std::vector<fs::path> made;
    for (const auto& entry : fs::directory_iterator(starter, error)) {
        if (!entry.is_regular_file() || is_other_language(entry.path(), language)) continue;
        if (is_written(entry.path(), folder)) continue;
        fs::path to = folder / entry.path().filename();
        if (copy_if_new(entry.path(), to)) made.push_back(std::move(to));
    }
    std::sort(made.begin(), made.end());
    return made;
}

}  // namespace socklings
