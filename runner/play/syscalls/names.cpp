#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "play/syscalls.hpp"
#include "play/syscalls/table.hpp"

namespace socklings {
namespace {

// The C library's functions that make a call and nothing else: a program that calls one of them wrote this call. The
// rest (printf, fopen, system, …) do more, so they stand in Call::via.
struct Wrappers {
    const char* raw;
    std::vector<const char*> symbols;
};

const std::vector<Wrappers> families{
    {"open", {"open", "creat", "openat"}},
    {"openat", {"open", "openat", "creat"}},
    {"pread64", {"pread"}},
    {"pwrite64", {"pwrite"}},
    {"recvfrom", {"recv", "recvfrom"}},
    {"sendto", {"send", "sendto"}},
    {"accept4", {"accept", "accept4"}},
    {"dup3", {"dup2", "dup3"}},
    {"pipe2", {"pipe", "pipe2"}},
    {"fchmodat", {"chmod", "fchmodat"}},
    {"unlink", {"unlink", "remove"}},
    {"rmdir", {"rmdir", "remove"}},
    {"unlinkat", {"unlink", "rmdir", "unlinkat", "remove"}},
    {"mkdirat", {"mkdir", "mkdirat"}},
    {"linkat", {"link", "linkat"}},
    {"symlinkat", {"symlink", "symlinkat"}},
    {"renameat", {"rename", "renameat"}},
    {"renameat2", {"rename", "renameat", "renameat2"}},
    {"poll", {"poll"}},
    {"ppoll", {"poll", "ppoll", "pause"}},
    {"pselect6", {"select", "pselect"}},
    {"epoll_pwait", {"epoll_wait", "epoll_pwait"}},
    {"signalfd4", {"signalfd"}},
    {"eventfd2", {"eventfd"}},
    {"fork", {"fork"}},
    {"clone", {"fork", "vfork", "clone"}},
    {"execve", {"execve", "execv", "execvp", "execvpe", "execl", "execlp", "execle", "fexecve"}},
    {"wait4", {"wait", "waitpid", "wait3", "wait4"}},
    {"exit_group", {"exit", "_exit", "_Exit", "quick_exit"}},
    {"kill", {"kill", "killpg"}},
    {"tgkill", {"raise", "abort", "pthread_kill", "tgkill"}},
    {"rt_sigsuspend", {"sigsuspend", "pause"}},
    {"rt_sigtimedwait", {"sigwait", "sigwaitinfo", "sigtimedwait"}},
    {"nanosleep", {"nanosleep", "sleep", "usleep"}},
    {"clock_nanosleep", {"nanosleep", "sleep", "usleep", "clock_nanosleep"}},
    {"setitimer", {"setitimer", "alarm", "ualarm"}},
};

// open64 is open with large files, the only kind there is on a 64-bit machine.
std::string without_64(std::string symbol) {
    if (symbol.size() > 2 && symbol.ends_with("64")) symbol.resize(symbol.size() - 2);
    return symbol;
}

// Nothing where the symbol is no wrapper of this call.
std::optional<std::string> wrapper(const std::string& raw, const std::string& symbol) {
    const auto written = without_64(symbol);
    for (const auto& family : families) {
        if (raw != family.raw) continue;
        if (std::find(family.symbols.begin(), family.symbols.end(), written) != family.symbols.end()) return written;
    }
    return std::nullopt;
}

}  // namespace

std::string written_name(const std::string& raw, const std::string& symbol) {
    if (const auto written = wrapper(raw, symbol)) return *written;
    for (const auto& shape : call_shapes())
        if (raw == shape.raw) return shape.plain;
    return raw;
}

std::string written_name(const Call& call, const std::string& symbol) {
    return wrapper(call.raw, symbol).value_or(call.name);
}

}  // namespace socklings
