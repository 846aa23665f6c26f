#include "sys/notifications.hpp"

#include <sys/vfs.h>

#include <algorithm>
#include <array>

namespace socklings {

std::optional<std::string> silent_file_system(long type) {
    struct Kind {
        unsigned long magic;
        const char* name;
    };
    // linux/magic.h, and what statfs(2) lists beyond it; drvfs is WSL 1's own.
    constexpr std::array kinds{
        Kind{0x01021997, "9p"},     Kind{0x53464846, "drvfs"},  Kind{0x6969, "NFS"},      Kind{0x65735546, "FUSE"},
        Kind{0xff534d42, "CIFS"},   Kind{0xfe534d42, "SMB"},    Kind{0x517b, "SMB"},      Kind{0x786f4256, "vboxsf"},
        Kind{0xbacbacbc, "vmhgfs"}, Kind{0x7c7c6673, "prl_fs"}, Kind{0x00c36400, "Ceph"}, Kind{0x5346414f, "AFS"},
        Kind{0x6b414653, "AFS"},    Kind{0x73757245, "Coda"},   Kind{0x47504653, "GPFS"}, Kind{0x0bd00bd0, "Lustre"},
        Kind{0x01161970, "GFS2"},   Kind{0x7461636f, "OCFS2"},
    };
    // f_type is signed on some machines: only 32 bits mean something.
    const auto magic = static_cast<unsigned long>(type) & 0xffffffff;
    const auto* kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) { return one.magic == magic; });
    return kind == kinds.end() ? std::nullopt : std::optional<std::string>(kind->name);
}

std::optional<std::string> silent_file_system(const std::filesystem::path& folder) {
    for (std::filesystem::path path = folder;; path = path.parent_path()) {
        struct statfs status {};
        if (statfs(path.c_str(), &status) == 0) return silent_file_system(static_cast<long>(status.f_type));
        if (!path.has_relative_path()) return {};
    }
}

}  // namespace socklings
