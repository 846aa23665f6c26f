#include "sys/new_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "sys/error.hpp"
#include "sys/fd.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

bool is_taken(const fs::path& path) {
    struct stat status {};
    return lstat(path.c_str(), &status) == 0;
}

mode_t current_umask() {
    const mode_t mask = umask(0);
    umask(mask);
    return mask;
}

}  // namespace

bool write_new_file(const fs::path& path, std::string_view content, unsigned mode) {
    if (is_taken(path)) return false;
    std::string temporary = (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
    const Fd file(mkostemp(temporary.data(), O_CLOEXEC));
    if (!file) throw told_system_error("error.cannot-write", {{"path", path.parent_path().string()}});
    try {
        const bool written = write_all(file.get(), content) && fchmod(file.get(), mode & ~current_umask()) == 0;
        if (!written) throw told_system_error("error.cannot-write", {{"path", path.string()}});
        if (rename_to_new(temporary, path)) return true;
    } catch (const Error&) {
        unlink(temporary.c_str());
        throw;
    }
    unlink(temporary.c_str());
    return false;
}

bool rename_to_new(const fs::path& from, const fs::path& to) {
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno == EEXIST) return false;
    // Some file systems know no RENAME_NOREPLACE. Then whoever takes the name between these two calls is not seen.
    if (errno == EINVAL || errno == ENOSYS) {
        if (is_taken(to)) return false;
        if (rename(from.c_str(), to.c_str()) == 0) return true;
    }
    throw told_system_error("error.cannot-move", {{"path", from.string()}, {"target", to.string()}});
}

bool make_new_folder(const fs::path& path) {
    if (mkdir(path.c_str(), 0777) == 0) return true;
    if (errno == EEXIST) return false;
    throw told_system_error("error.no-folder", {{"path", path.string()}});
}

void make_folders(const fs::path& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (!error && !fs::is_directory(path, error)) error = std::make_error_code(std::errc::not_a_directory);
    if (error) throw told_system_error("error.no-folder", {{"path", path.string()}}, error.value());
}

}  // namespace socklings
