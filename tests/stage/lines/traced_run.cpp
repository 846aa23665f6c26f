#include "traced_run.hpp"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <deque>
#include <set>
#include <utility>

#include "play/syscalls.hpp"
#include "sys/error.hpp"
#include "sys/fd.hpp"

namespace socklings {
namespace {

// Far more than the programs write, so nobody has to drain it while they run.
Fd open_output(bool pipe, Fd& other_end) {
    if (pipe) {
        auto both = make_pipe();
        other_end = std::move(both.read_end);
        return std::move(both.write_end);
    }
    Fd master(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!master || grantpt(master.get()) != 0 || unlockpt(master.get()) != 0) throw system_error("opening a terminal");
    Fd terminal(open(ptsname(master.get()), O_RDWR | O_NOCTTY | O_CLOEXEC));
    other_end = std::move(master);
    return terminal;
}

// As on the stage: without clone3 the C library falls back to clone, which a tracer can follow and read.
void refuse_clone3() {
    std::array code{sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                    sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1),
                    sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
                    sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    const sock_fprog program{code.size(), code.data()};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
}

pid_t start(const std::filesystem::path& program, const std::filesystem::path& folder, int input, int output) {
    const pid_t child = fork();
    if (child != 0) return child;
    dup2(input, 0);
    dup2(output, 1);
    dup2(output, 2);
    if (chdir(folder.c_str()) != 0 || ptrace(PTRACE_TRACEME, 0, 0, 0) != 0) _exit(126);
    refuse_clone3();
    raise(SIGSTOP);
    execl(program.c_str(), program.c_str(), nullptr);
    _exit(127);
}

std::string read_remote(pid_t tid, std::uint64_t address, std::size_t size) {
    std::string bytes(std::min<std::size_t>(size, 4096), '\0');
    const iovec local{bytes.data(), bytes.size()}, remote{reinterpret_cast<void*>(address), bytes.size()};
    const auto got = process_vm_readv(tid, &local, 1, &remote, 1, 0);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

struct Stop {
    Seen seen;
    Snapshot snapshot;
    std::vector<Mapping> mappings;
};

std::optional<Stop> look(pid_t tid) {
    __ptrace_syscall_info info{};
    if (ptrace(PTRACE_GET_SYSCALL_INFO, tid, sizeof info, &info) <= 0 || info.op != PTRACE_SYSCALL_INFO_ENTRY)
        return std::nullopt;
    RawCall raw{.number = static_cast<long>(info.entry.nr), .arguments = {}};
    const auto& watched = watched_calls();
    if (std::find(watched.begin(), watched.end(), raw.number) == watched.end()) return std::nullopt;
    std::copy(std::begin(info.entry.args), std::end(info.entry.args), raw.arguments.begin());
    auto snapshot = take_snapshot(tid);
    if (!snapshot) return std::nullopt;
    Stop stop{.seen = {}, .snapshot = std::move(*snapshot), .mappings = read_mappings(tid)};
    decode_entry(
        raw, [tid](std::uint64_t address, std::size_t size) { return read_remote(tid, address, size); },
        stop.seen.call);
    return stop;
}

std::vector<Stop> follow(pid_t child) {
    std::vector<Stop> stops;
    std::set<pid_t> known{child};
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) throw Error("the program did not start");
    ptrace(PTRACE_SETOPTIONS, child, 0,
           PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL | PTRACE_O_TRACEEXEC | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK |
               PTRACE_O_TRACEVFORK);
    ptrace(PTRACE_SYSCALL, child, 0, 0);
    for (pid_t tid; (tid = waitpid(-1, &status, __WALL)) > 0;) {
        if (!WIFSTOPPED(status)) continue;
        const int signal = WSTOPSIG(status), event = status >> 16;
        const bool first_stop = known.insert(tid).second && signal == SIGSTOP;
        if (signal == (SIGTRAP | 0x80))
            if (auto stop = look(tid)) stops.push_back(std::move(*stop));
        const bool delivers = !first_stop && event == 0 && signal != (SIGTRAP | 0x80) && signal != SIGTRAP;
        ptrace(PTRACE_SYSCALL, tid, 0, delivers ? signal : 0);
    }
    return stops;
}

}  // namespace

std::vector<Seen> run_traced(const std::filesystem::path& program, const std::filesystem::path& source,
                             const std::filesystem::path& folder, const RunOptions& options) {
    Fd other_end;
    const auto output = open_output(options.stdout_is_pipe, other_end);
    auto input = make_pipe();
    if (write(input.write_end.get(), options.input.data(), options.input.size()) < 0)
        throw system_error("writing the input");
    input.write_end.close();
    auto stops = follow(start(program, folder, input.read_end.get(), output.get()));

    std::deque<std::pair<std::vector<Mapping>, Lines>> lines;
    std::vector<Seen> seen;
    for (auto& stop : stops) {
        auto found =
            std::find_if(lines.begin(), lines.end(), [&](const auto& each) { return each.first == stop.mappings; });
        if (found == lines.end()) {
            lines.emplace_back(stop.mappings, Lines(stop.mappings, {source}));
            found = std::prev(lines.end());
        }
        const auto origin = found->second.find(stop.snapshot);
        stop.seen.call.site = origin.site;
        stop.seen.main_began = origin.main_began;
        name_as_written(stop.seen.call, origin.symbol, origin.via);
        seen.push_back(std::move(stop.seen));
    }
    return seen;
}

}  // namespace socklings
