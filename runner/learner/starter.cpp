#include "learner/starter.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <system_error>

#include "sys/error.hpp"
#include "sys/fd.hpp"
#include "sys/files.hpp"

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

/// False where a file of that name is there already. O_EXCL: whatever lies there, a link too, is never written to.
bool copy_if_new(const fs::path& from, const fs::path& to) {
    auto content = read_file(from);
    if (!content) throw system_error("cannot read " + from.string());
    struct stat status {};
    mode_t mode =
        stat(from.c_str(), &status) == 0 && (status.st_mode & S_IXUSR) ? 0777 : 0666;  // less the learner's umask
    Fd file(open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file && errno == EEXIST) return false;
    if (!file || !write_all(file.get(), *content)) throw system_error("cannot write " + to.string());
    return true;
}

}  // namespace

std::vector<fs::path> copy_starter(const fs::path& starter, const fs::path& folder, SourceLanguage language) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Error("cannot make the folder " + folder.string() + ": " + error.message());

    std::vector<fs::path> made;
    for (const auto& entry : fs::directory_iterator(starter, error)) {
        if (!entry.is_regular_file() || is_other_language(entry.path(), language)) continue;
        fs::path to = folder / entry.path().filename();
        if (copy_if_new(entry.path(), to)) made.push_back(std::move(to));
    }
    std::sort(made.begin(), made.end());
    return made;
}

}  // namespace socklings
