#include "sys/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

#include "sys/error.hpp"
#include "sys/fd.hpp"
#include "sys/remove_tree.hpp"

namespace socklings {

std::optional<std::string> read_all(int fd) {
    std::string content;
    struct stat status {};
    if (fstat(fd, &status) == 0 && status.st_size > 0) content.reserve(static_cast<std::size_t>(status.st_size));
    char buffer[65536];
    for (;;) {
        auto n = read(fd, buffer, sizeof buffer);
        if (n == 0) return content;
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return {};
        content.append(buffer, static_cast<std::size_t>(n));
    }
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
    Fd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd) return {};
    return read_all(fd.get());
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        auto n = write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

void write_file_atomically(const std::filesystem::path& path, std::string_view content) {
    std::string temporary = path.string() + ".XXXXXX";
    Fd fd(mkostemp(temporary.data(), O_CLOEXEC));
    if (!fd) throw told_system_error("error.cannot-write", {{"path", path.parent_path().string()}});
    // mkostemp makes the file 0600; what it replaces keeps its mode, a new one gets the usual one.
    struct stat old {};
    mode_t mode = 0644;
    if (stat(path.c_str(), &old) == 0) mode = old.st_mode & 07777;
    bool written = fchmod(fd.get(), mode) == 0 && write_all(fd.get(), content) && fsync(fd.get()) == 0 &&
                   rename(temporary.c_str(), path.c_str()) == 0;
    if (!written) {
        int code = errno;
        unlink(temporary.c_str());
        throw told_system_error("error.cannot-write", {{"path", path.string()}}, code);
    }
}

void replace_file(const std::filesystem::path& path, const std::filesystem::path& temporary, std::string_view content) {
    struct stat old {};
    const mode_t mode = stat(path.c_str(), &old) == 0 ? old.st_mode & 07777 : 0644;
    unlink(temporary.c_str());  // so that no link there is followed
    Fd fd(open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    bool written = fd && fchmod(fd.get(), mode) == 0 && write_all(fd.get(), content) && fsync(fd.get()) == 0 &&
                   rename(temporary.c_str(), path.c_str()) == 0;
    if (!written) {
        int code = errno;
        unlink(temporary.c_str());
        throw told_system_error("error.cannot-write", {{"path", path.string()}}, code);
    }
    // The name, too. Where a folder cannot be synchronised, the file system does it in its own time.
    const Fd folder(open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder) fsync(folder.get());
}

std::filesystem::path TempFolder::usual_base() {
    const char* base = std::getenv("TMPDIR");
    return base && *base ? base : "/tmp";
}

TempFolder::TempFolder(const std::string& prefix, const std::filesystem::path& base) {
    std::string name = (base / (prefix + "XXXXXX")).string();
    if (!mkdtemp(name.data())) throw told_system_error("error.no-temporary-folder", {{"path", name}});
    path_ = name;
}

TempFolder::TempFolder(TempFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

TempFolder& TempFolder::operator=(TempFolder&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
}

TempFolder::~TempFolder() {
    if (!path_.empty()) remove_tree(path_);
}

}  // namespace socklings
