#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "play/box.hpp"
#include "sys/error.hpp"

namespace socklings {

namespace {

namespace fs = std::filesystem;

bool runs_programs(const fs::path& folder) {
    struct statvfs status {};
    return statvfs(folder.c_str(), &status) == 0 && (status.f_flag & ST_NOEXEC) == 0;
}

bool is_open_to_others(const fs::path& folder) {
    for (auto at = folder; at != at.root_path(); at = at.parent_path()) {
        struct stat status {};
        if (stat(at.c_str(), &status) == -1 || (status.st_mode & S_IXOTH) == 0) return false;
    }
    return true;
}

// $TMPDIR, unless its owner closed it to the user that stands in for root, or nothing may be run there.
fs::path base_for(const StageUser& user) {
    for (const auto& place : {TempFolder::usual_base(), fs::path("/tmp"), fs::path("/var/tmp")}) {
        std::error_code missing;
        auto base = fs::canonical(place, missing);
        if (!missing && runs_programs(base) && (!user.is_other || is_open_to_others(base))) return base;
    }
    throw told_error("error.no-place-to-run");
}

void give(const fs::path& path, mode_t mode, const StageUser& user) {
    bool given = chmod(path.c_str(), mode) == 0 && (!user.is_other || chown(path.c_str(), user.uid, user.gid) == 0);
    if (!given) throw system_error("prepare " + path.string());
}

}  // namespace

TempFolder make_box_folder(const StageUser& user) {
    TempFolder folder("socklings-stage-", base_for(user));
    auto box = box_in(folder.path());
    for (const auto& inner : {box.folder, box.programs}) {
        if (mkdir(inner.c_str(), 0755) == -1) throw system_error("mkdir " + inner.string());
        give(inner, 0755, user);
    }
    give(folder.path(), 0700, user);
    return folder;
}

Box box_in(const fs::path& folder) { return {Tier::landlock, folder / "lesson", folder / "programs"}; }

}  // namespace socklings
