#include "observe/observation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace socklings {

namespace {

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Kernel names of the calls that bring bytes and of those that take them.
constexpr std::array<std::string_view, 9> bringing{"read",     "readv", "pread64", "preadv",  "preadv2",
                                                   "recvfrom", "recv",  "recvmsg", "recvmmsg"};
constexpr std::array<std::string_view, 9> taking{"write",  "writev", "pwrite64", "pwritev", "pwritev2",
                                                 "sendto", "send",   "sendmsg",  "sendmmsg"};

/// Kernel names that are other spellings of a family's name.
struct Spelling {
    std::string_view raw, family;
};
constexpr std::array<Spelling, 34> spellings{{
    {"openat", "open"},
    {"openat2", "open"},
    {"creat", "open"},
    {"accept4", "accept"},
    {"nanosleep", "sleep"},
    {"clock_nanosleep", "sleep"},
    {"wait4", "wait"},
    {"waitid", "wait"},
    {"clone", "fork"},
    {"clone3", "fork"},
    {"vfork", "fork"},
    {"execve", "exec"},
    {"execveat", "exec"},
    {"exit_group", "exit"},
    {"dup2", "dup"},
    {"dup3", "dup"},
    {"pipe2", "pipe"},
    {"newfstatat", "stat"},
    {"fstat", "stat"},
    {"lstat", "stat"},
    {"statx", "stat"},
    {"fchmod", "chmod"},
    {"fchmodat", "chmod"},
    {"fchmodat2", "chmod"},
    {"renameat", "rename"},
    {"renameat2", "rename"},
    {"mkdirat", "mkdir"},
    {"unlinkat", "unlink"},
    {"linkat", "link"},
    {"symlinkat", "symlink"},
    {"ppoll", "poll"},
    {"pselect6", "select"},
    {"epoll_create1", "epoll_create"},
    {"epoll_pwait", "epoll_wait"},
}};

/// clone(2) makes threads as well as processes.
bool makes_thread(const Call& call) {
    return std::any_of(call.arguments.begin(), call.arguments.end(), [](const Argument& argument) {
        return std::find(argument.names.begin(), argument.names.end(), "CLONE_THREAD") != argument.names.end();
    });
}

}  // namespace

Bytes output_of(const Observation& seen, int program, const std::string& kind) {
    Bytes output;
    for (const Event& event : seen.events) {
        const auto* const call = std::get_if<Call>(&event);
        if (call == nullptr || call->program != program || !call->descriptor || call->descriptor->kind != kind)
            continue;
        if (!call->result || *call->result <= 0 || !contains(taking, call->raw)) continue;
        output.append(call->data, 0, static_cast<std::size_t>(*call->result));
    }
    return output;
}

std::string family_of(const Call& call) {
    const std::string& raw = call.raw.empty() ? call.name : call.raw;
    if (raw.starts_with("clone") && makes_thread(call)) return "thread";
    const bool on_socket = call.descriptor && call.descriptor->kind == "socket";
    if (contains(bringing, raw)) return on_socket ? "recv" : "read";
    if (contains(taking, raw)) return on_socket ? "send" : "write";
    for (const Spelling& one : spellings) {
        if (one.raw == raw) return std::string(one.family);
    }
    return raw;
}

}  // namespace socklings
