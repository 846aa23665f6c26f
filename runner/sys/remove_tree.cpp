#include "sys/remove_tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <string_view>

namespace socklings {

namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

Folder open_folder(int at, const char* name) {
    int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    Folder folder(fd == -1 ? nullptr : fdopendir(fd));
    if (!folder && fd != -1) close(fd);
    return folder;
}

bool is_folder(int at, const char* name) {
    struct stat status {};
    return fstatat(at, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode);
}

template <typename Action>
void for_each_entry(DIR* folder, Action action) {
    rewinddir(folder);
    while (const dirent* entry = readdir(folder)) {
        std::string_view name = entry->d_name;
        if (name != "." && name != "..") action(entry->d_name);
    }
}

/// Empties a folder by lifting what lies deeper into it, so that two descriptors are enough for any depth.
class Remover {
public:
    explicit Remover(DIR* top) : top_(top), at_(dirfd(top)) {}

    void empty_top() {
        do {
            removed_ = 0;
            for_each_entry(top_, [&](const char* name) { remove_entry(name); });
        } while (removed_ > 0);
    }

private:
    void remove_entry(const char* name) {
        if (is_folder(at_, name)) {
            fchmodat(at_, name, 0700, 0);
            if (auto folder = open_folder(at_, name))
                for_each_entry(folder.get(), [&](const char* inner) { lift(dirfd(folder.get()), inner); });
        }
        if (unlinkat(at_, name, 0) == 0 || unlinkat(at_, name, AT_REMOVEDIR) == 0) removed_++;
    }

    void lift(int from, const char* name) {
        if (!is_folder(from, name)) {
            unlinkat(from, name, 0);
            return;
        }
        fchmodat(from, name, 0700, 0);  // a folder that moves must be writable itself: its ".." changes
        char lifted[32];
        do std::snprintf(lifted, sizeof lifted, ".lifted-%u", number_++);
        while (faccessat(at_, lifted, F_OK, AT_SYMLINK_NOFOLLOW) == 0);
        renameat(from, name, at_, lifted);
    }

    DIR* top_;
    int at_;
    unsigned removed_ = 0, number_ = 0;
};

}  // namespace

void remove_tree(const std::filesystem::path& folder) noexcept {
    chmod(folder.c_str(), 0700);
    if (auto top = open_folder(AT_FDCWD, folder.c_str())) Remover(top.get()).empty_top();
    rmdir(folder.c_str());
}

}  // namespace socklings
