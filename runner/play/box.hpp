#pragma once

#include <sys/types.h>

#include <filesystem>

#include "play/sandbox.hpp"
#include "sys/fd.hpp"
#include "sys/files.hpp"

namespace socklings {

/// Where the machine keeps programs and libraries; programs may read and run what lies there. Not every machine has
/// each.
inline constexpr const char* system_folders[] = {"/usr",   "/bin",    "/sbin",      "/lib",      "/lib32",
                                                 "/lib64", "/libx32", "/nix/store", "/gnu/store"};

/// The user that the programs of one stage run as, named as the runner's own user namespace names it.
struct StageUser {
    uid_t uid = 0;
    gid_t gid = 0;
    bool is_other = false;  ///< true: an unused user, in place of root; false: the runner's own
};

/// The runner's own user, or, where that is root, a uid and gid that no account has, of stage number `stage` of this
/// process (parallel stages get different ones, so that RLIMIT_NPROC and signals stay apart). Throws Error if root has
/// no other user to give.
[[nodiscard]] StageUser choose_stage_user(unsigned stage);

/// The user as the programs see it inside their namespace: the same, or 1000 where it stands in for root.
[[nodiscard]] StageUser user_inside(const StageUser& outside);

/// In the runner: maps `user` into the new user namespace of `pid`. Throws Error.
void write_id_maps(pid_t pid, const StageUser& user);

/// Becomes `user` for good, without supplementary groups. Nothing to do where the process is that user. Throws Error.
void become(const StageUser& user);

/// Has the kernel end this process with the thread that started it. To be called after become(), which undoes it. Ends
/// the process if the parent is gone already.
void die_with_parent(const Fd& parent_pidfd);

/// The landlock tier's box, made by the runner, which owns it: a folder below /tmp or so that `user` can reach and run
/// programs from. Throws Error.
[[nodiscard]] TempFolder make_box_folder(const StageUser& user);
[[nodiscard]] Box box_in(const std::filesystem::path& folder);

/// Brings `lo` up with 127.0.0.1 and 192.0.2.1/32: getaddrinfo with AI_ADDRCONFIG does not count loopback addresses.
/// Throws Error.
void setup_loopback();

/// Makes the private root and enters it; afterwards nothing else of the machine's files is in reach. Throws Error.
[[nodiscard]] Box setup_private_root(const StageUser& inside);

/// Fills ./etc of a root that is being built: the machine's tables that libc reads, and a user "learner". Throws Error.
void setup_etc(const StageUser& inside);

}  // namespace socklings
