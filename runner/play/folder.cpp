#include "play/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>

#include "sys/error.hpp"
#include "sys/fd.hpp"
#include "sys/files.hpp"

namespace socklings {
namespace {

constexpr std::size_t most_entries = 500, most_bytes = 1 << 20;
constexpr int most_depth = 16;

char type_letter(mode_t mode) {
    if (S_ISREG(mode)) return '-';
    if (S_ISDIR(mode)) return 'd';
    if (S_ISLNK(mode)) return 'l';
    if (S_ISFIFO(mode)) return 'p';
    return S_ISSOCK(mode) ? 's' : '?';
}

// Opens what the programs made, however they shut it; none of them is left to see that it has other rights now.
int open_shut(int folder, const char* name, mode_t mode, mode_t needed, int flags) {
    if ((mode & needed) != needed) fchmodat(folder, name, needed, 0);
    return openat(folder, name, flags | O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
}

Bytes read_start(int folder, const char* name, mode_t mode) {
    Bytes content;
    Fd file(open_shut(folder, name, mode, S_IRUSR, O_NONBLOCK));
    std::array<char, 65536> buffer;
    while (file && content.size() < most_bytes) {
        auto size = read(file.get(), buffer.data(), std::min(buffer.size(), most_bytes - content.size()));
        if (size <= 0) break;
        content.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return content;
}

void collect(int folder, const std::string& prefix, int depth, std::vector<FileSeen>& found,
             std::vector<std::string>& left_out) {
    std::unique_ptr<DIR, int (*)(DIR*)> entries(fdopendir(folder), closedir);
    if (!entries) {
        close(folder);
        left_out.push_back(prefix);
        return;
    }
    while (auto* entry = readdir(entries.get())) {
        std::string name = entry->d_name;
        struct stat status {};
        if (name == "." || name == ".." || fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == -1) continue;
        if (found.size() >= most_entries || depth > most_depth) {
            left_out.push_back(prefix + name);
            return;
        }
        FileSeen seen;
        seen.path = prefix + name;
        seen.type = type_letter(status.st_mode);
        seen.mode = status.st_mode & 07777;
        if (seen.type == '-') {
            seen.size = static_cast<std::size_t>(status.st_size);
            seen.content = read_start(folder, entry->d_name, status.st_mode);
        }
        found.push_back(std::move(seen));
        if (!S_ISDIR(status.st_mode)) continue;
        int inner = open_shut(folder, entry->d_name, status.st_mode, S_IRWXU, O_DIRECTORY);
        if (inner == -1)
            left_out.push_back(prefix + name + "/");
        else
            collect(inner, prefix + name + "/", depth + 1, found, left_out);
    }
}

void give_one(const std::filesystem::path& path, const GivenFile& given) {
    std::error_code code;
    std::filesystem::create_directories(given.folder ? path : path.parent_path(), code);
    if (!given.folder) {
        Fd file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file || !write_all(file.get(), given.content))
            throw system_error("cannot write the given file " + given.path);
    }
    if (chmod(path.c_str(), given.mode) == -1)
        throw system_error("cannot set the mode of the given file " + given.path);
}

}  // namespace

void give_files(const std::filesystem::path& folder, const std::vector<GivenFile>& given) {
    // Folders last: one that is not to be written in must be full before.
    for (const auto& one : given)
        if (!one.folder) give_one(folder / one.path, one);
    for (const auto& one : given)
        if (one.folder) give_one(folder / one.path, one);
}

std::vector<FileSeen> collect_files(const std::filesystem::path& folder, std::vector<std::string>& left_out) {
    std::vector<FileSeen> found;
    int top = open_shut(AT_FDCWD, folder.c_str(), 0, S_IRWXU, O_DIRECTORY);
    if (top != -1) collect(top, "", 0, found, left_out);
    std::sort(found.begin(), found.end(), [](const FileSeen& a, const FileSeen& b) { return a.path < b.path; });
    return found;
}

}  // namespace socklings
