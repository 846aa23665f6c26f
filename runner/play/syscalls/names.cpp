#include <optional>
#include <string>
#include <vector>

#include "play/syscalls.hpp"
#include "play/syscalls/table.hpp"

namespace socklings {
namespace {

// A function of the C library that makes one call and nothing else: a program that calls it wrote this call. The rest
// (printf, fopen, system, …) do more, so they stand in Call::via.
struct Wrapper {
    const char* raw;
    const char* symbol;
    std::vector<const char*> not_its_own;  ///< arguments of the call's that the function does not have
};

const std::vector<Wrapper> wrappers{
    {"openat", "open", {}},
    {"openat", "creat", {"flags"}},
    {"pread64", "pread", {}},
    {"pwrite64", "pwrite", {}},
    {"recvfrom", "recv", {}},
    {"sendto", "send", {}},
    {"accept4", "accept", {}},
    {"dup3", "dup2", {}},
    {"pipe2", "pipe", {}},
    {"fchmodat", "chmod", {}},
    {"unlink", "remove", {}},
    {"rmdir", "remove", {}},
    {"unlinkat", "unlink", {}},
    {"unlinkat", "rmdir", {"flags"}},
    {"unlinkat", "remove", {"flags"}},
    {"mkdirat", "mkdir", {}},
    {"linkat", "link", {}},
    {"symlinkat", "symlink", {}},
    {"renameat", "rename", {}},
    {"renameat2", "rename", {}},
    {"renameat2", "renameat", {}},
    {"ppoll", "poll", {}},
    {"ppoll", "pause", {"fds", "nfds", "timeout"}},
    {"pselect6", "select", {}},
    {"pselect6", "pselect", {}},
    {"epoll_pwait", "epoll_wait", {}},
    {"signalfd4", "signalfd", {}},
    {"eventfd2", "eventfd", {}},
    {"clone", "fork", {}},
    {"clone", "vfork", {}},
    {"execve", "execv", {"envp"}},
    {"execve", "execvp", {"envp"}},
    {"execve", "execvpe", {}},
    {"execve", "execl", {"envp"}},
    {"execve", "execlp", {"envp"}},
    {"execve", "execle", {}},
    {"wait4", "wait", {"pid", "options"}},
    {"wait4", "waitpid", {}},
    {"wait4", "wait3", {"pid"}},
    {"exit_group", "exit", {}},
    {"exit_group", "_exit", {}},
    {"exit_group", "_Exit", {}},
    {"exit_group", "quick_exit", {}},
    {"kill", "killpg", {}},
    {"tgkill", "raise", {"tgid", "tid"}},
    {"tgkill", "abort", {"tgid", "tid", "sig"}},
    {"tgkill", "pthread_kill", {"tgid"}},
    {"rt_sigsuspend", "sigsuspend", {}},
    {"rt_sigtimedwait", "sigwait", {"info", "timeout"}},
    {"rt_sigtimedwait", "sigwaitinfo", {"timeout"}},
    {"rt_sigtimedwait", "sigtimedwait", {}},
    {"nanosleep", "sleep", {}},
    {"nanosleep", "usleep", {}},
    {"clock_nanosleep", "nanosleep", {}},
    {"clock_nanosleep", "sleep", {}},
    {"clock_nanosleep", "usleep", {}},
    {"setitimer", "alarm", {"which"}},
};

// open64 is open with large files, the only kind there is on a 64-bit machine.
std::string without_64(std::string symbol) {
    if (symbol.size() > 2 && symbol.ends_with("64")) symbol.resize(symbol.size() - 2);
    return symbol;
}

// Nothing where the symbol does not stand for this call. A name that both have needs no row.
std::optional<Wrapper> wrapper(const std::string& raw, const std::string& symbol) {
    const auto written = without_64(symbol);
    for (const auto& each : wrappers)
        if (raw == each.raw && written == each.symbol) return each;
    for (const auto& shape : call_shapes())
        if (raw == shape.raw && written == shape.raw) return Wrapper{shape.raw, shape.raw, {}};
    return std::nullopt;
}

void write_as(const Wrapper& wrapper, Call& call) {
    call.name = wrapper.symbol;
    for (auto& argument : call.arguments)
        for (const auto* name : wrapper.not_its_own)
            if (argument.name == name) argument.shown.clear();
}

}  // namespace

std::string written_name(const std::string& raw, const std::string& symbol) {
    if (const auto written = wrapper(raw, symbol)) return written->symbol;
    for (const auto& shape : call_shapes())
        if (raw == shape.raw) return shape.plain;
    return raw;
}

void name_as_written(Call& call, const std::string& innermost, const std::string& called) {
    call.via.clear();
    if (const auto written = wrapper(call.raw, called)) return write_as(*written, call);
    if (const auto written = wrapper(call.raw, innermost)) write_as(*written, call);
    call.via = called;
}

}  // namespace socklings
