#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <sstream>
#include <string>

#include "play/box.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace {

// Uids that systemd's table of ranges (https://systemd.io/UIDS-GIDS) leaves to nobody, and, for containers that map
// only the first 65536, those it gives to services with a passing user. One for each stage that may live at a time.
struct UidRange {
    unsigned long first, count;
};
constexpr UidRange unused_ranges[] = {{1'900'000'000, 1'000'000}, {61184, 4096}};

bool covers(const char* map_file, UidRange range) {
    std::istringstream map(read_file(map_file).value_or(""));
    for (unsigned long inside = 0, outside = 0, count = 0; map >> inside >> outside >> count;)
        if (range.first >= inside && range.first + range.count <= inside + count) return true;
    return false;
}

void write_proc_file(pid_t pid, const char* name, const std::string& content) {
    std::string path = "/proc/" + std::to_string(pid) + "/" + name;
    Fd file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file || !write_all(file.get(), content)) throw system_error(std::string("write ") + name);
}

std::string one_line_map(unsigned inside, unsigned outside) {
    return std::to_string(inside) + " " + std::to_string(outside) + " 1\n";
}

}  // namespace

StageUser choose_stage_user(unsigned stage) {
    if (geteuid() != 0) return {geteuid(), getegid(), false};
    for (auto range : unused_ranges) {
        if (!covers("/proc/self/uid_map", range) || !covers("/proc/self/gid_map", range)) continue;
        auto id = static_cast<uid_t>(range.first + (static_cast<unsigned long>(getpid()) * 64 + stage) % range.count);
        return {id, id, true};
    }
    throw told_error("error.only-root");
}

StageUser user_inside(const StageUser& outside) { return outside.is_other ? StageUser{1000, 1000, true} : outside; }

void write_id_maps(pid_t pid, const StageUser& user) {
    auto inside = user_inside(user);
    write_proc_file(pid, "uid_map", one_line_map(inside.uid, user.uid));
    // An ordinary user may map its group only after giving up setgroups(2) for good (user_namespaces(7)).
    if (!user.is_other) write_proc_file(pid, "setgroups", "deny");
    write_proc_file(pid, "gid_map", one_line_map(inside.gid, user.gid));
}

void become(const StageUser& user) {
    if (!user.is_other) return;
    if (setgroups(0, nullptr) == -1) throw system_error("setgroups");
    if (setresgid(user.gid, user.gid, user.gid) == -1) throw system_error("setresgid");
    if (setresuid(user.uid, user.uid, user.uid) == -1) throw system_error("setresuid");
}

void die_with_parent(const Fd& parent_pidfd) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) == -1) throw system_error("prctl(PR_SET_PDEATHSIG)");
    pollfd parent{parent_pidfd.get(), POLLIN, 0};
    if (poll(&parent, 1, 0) == 1) _exit(1);
}

}  // namespace socklings
