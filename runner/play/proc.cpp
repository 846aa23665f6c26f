#include "play/proc.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "sys/files.hpp"

namespace socklings {
namespace {

std::string proc_path(pid_t tid, const char* name) { return "/proc/" + std::to_string(tid) + "/" + name; }

Fd open_proc(pid_t tid, const char* name) { return Fd(open(proc_path(tid, name).c_str(), O_RDONLY | O_CLOEXEC)); }

std::string reread(const Fd& file) {
    std::array<char, 4096> buffer;
    auto size = pread(file.get(), buffer.data(), buffer.size(), 0);
    return size > 0 ? std::string(buffer.data(), static_cast<std::size_t>(size)) : std::string();
}

// The text behind "Name:\t" in /proc/TID/status.
std::string status_field(const std::string& status, const std::string& name) {
    auto at = status.find("\n" + name + ":");
    if (at == std::string::npos) return {};
    at = status.find_first_not_of(" \t", at + name.size() + 2);
    return status.substr(at, status.find('\n', at) - at);
}

std::uint64_t number(const std::string& text, int base = 10) { return std::strtoull(text.c_str(), nullptr, base); }

}  // namespace

TaskFiles::TaskFiles(pid_t tid)
    : stat_(open_proc(tid, "stat")), syscall_(open_proc(tid, "syscall")), status_(open_proc(tid, "status")) {}

TaskState TaskFiles::state() const {
    TaskState task;
    auto stat = reread(stat_);
    auto name_end = stat.rfind(')');  // the name may hold anything
    if (name_end == std::string::npos || name_end + 2 >= stat.size()) return task;
    task.state = stat[name_end + 2];
    if (task.state != 'S' && task.state != 'D') return task;
    auto text = reread(syscall_);
    if (text.starts_with("running")) {
        task.state = 'R';
        return task;
    }
    const char* at = text.c_str();
    char* end = nullptr;
    task.syscall = std::strtol(at, &end, 10);
    for (auto& argument : task.arguments) argument = std::strtoull(end, &end, 16);
    return task;
}

std::uint64_t TaskFiles::switches() const {
    auto status = reread(status_);
    return number(status_field(status, "voluntary_ctxt_switches")) +
           number(status_field(status, "nonvoluntary_ctxt_switches"));
}

std::optional<pid_t> process_of(pid_t tid) {
    auto status = read_file(proc_path(tid, "status"));
    if (!status) return {};
    return static_cast<pid_t>(number(status_field(*status, "Tgid")));
}

bool handles_signal(pid_t tid, int signal) {
    auto status = read_file(proc_path(tid, "status"));
    return status && ((number(status_field(*status, "SigCgt"), 16) >> (signal - 1)) & 1) != 0;
}

bool holds_back_signal(pid_t tid, int signal) {
    auto status = read_file(proc_path(tid, "status"));
    if (!status) return false;
    std::uint64_t all = 0;
    for (const char* set : {"SigPnd", "ShdPnd", "SigBlk", "SigIgn"}) all |= number(status_field(*status, set), 16);
    return ((all >> (signal - 1)) & 1) != 0;
}

bool has_no_memory_left(pid_t pid) {
    constexpr std::uint64_t near = 16ull << 20;
    rlimit limit{};
    auto status = read_file(proc_path(pid, "status"));
    if (!status || prlimit(pid, RLIMIT_AS, nullptr, &limit) == -1 || limit.rlim_cur == RLIM_INFINITY) return false;
    return number(status_field(*status, "VmSize")) * 1024 + near > limit.rlim_cur;
}

bool has_armed_timerfd(pid_t pid) {
    auto fds = open_descriptors(pid);
    return std::any_of(fds.begin(), fds.end(), [&](int fd) {
        if (descriptor_link(pid, fd) != "anon_inode:[timerfd]") return false;
        auto info = read_file(proc_path(pid, ("fdinfo/" + std::to_string(fd)).c_str()));
        return info && status_field(*info, "it_value") != "(0, 0)";  // proc_pid_fdinfo(5): what is left
    });
}

std::string descriptor_link(pid_t pid, int fd) {
    std::array<char, 4096> name;
    auto size = readlink(proc_path(pid, ("fd/" + std::to_string(fd)).c_str()).c_str(), name.data(), name.size());
    return size > 0 ? std::string(name.data(), static_cast<std::size_t>(size)) : std::string();
}

std::string kind_of_link(pid_t pid, int fd, const std::string& link) {
    if (link.empty()) return "closed";
    if (link.starts_with("socket:")) return "socket";
    if (link.starts_with("pipe:")) return "pipe";
    struct stat status {};
    if (link[0] != '/' || stat(proc_path(pid, ("fd/" + std::to_string(fd)).c_str()).c_str(), &status) == -1)
        return "other";
    return S_ISREG(status.st_mode) ? "file" : S_ISDIR(status.st_mode) ? "folder" : "other";
}

std::vector<int> open_descriptors(pid_t pid) {
    std::vector<int> found;
    std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(proc_path(pid, "fd").c_str()), closedir);
    while (folder) {
        auto* entry = readdir(folder.get());
        if (!entry) break;
        if (entry->d_name[0] != '.') found.push_back(std::atoi(entry->d_name));
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace socklings
