#include "play/launch.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <cstring>
#include <utility>

#include "play/syscalls.hpp"
#include "sys/error.hpp"

namespace socklings {
namespace {

constexpr long trace_options = PTRACE_O_TRACESECCOMP | PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL | PTRACE_O_TRACEEXEC |
                               PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK;

// Stop at the watched calls, and at a restart of one; all else runs at full speed. Calls of another architecture are
// the sandbox's business.
std::vector<sock_filter> watch_filter() {
    auto numbers = watched_calls();
    numbers.push_back(SYS_restart_syscall);
    std::vector<sock_filter> code{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    for (auto number : numbers) {
        code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(number), 0, 1));
        code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE));
    }
    code.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return code;
}

std::pair<Fd, Fd> make_socket_pair() {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == -1) throw system_error("socketpair");
    return {Fd(ends[0]), Fd(ends[1])};
}

// Everything the child needs, made before the fork: after it only async-signal-safe calls are allowed.
struct Prepared {
    std::vector<sock_filter> filter = watch_filter();
    std::vector<char*> arguments, environment;
    std::string name, home, folder, executable;
    std::vector<std::string> texts, more_environment;

    explicit Prepared(const Launch& launch)
        : name("./" + launch.executable.filename().string()), folder(launch.folder), executable(launch.executable) {
        texts = launch.arguments;
        if (launch.shell) {
            static char shell[] = "sh";
            arguments.push_back(shell);
            name = launch.executable;
            executable = "/bin/sh";
        }
        arguments.push_back(name.data());
        for (auto& text : texts) arguments.push_back(text.data());
        arguments.push_back(nullptr);
        home = "HOME=" + folder;
        static char path[] = "PATH=/usr/local/bin:/usr/bin:/bin", language[] = "LANG=C.UTF-8", terminal[] = "TERM=dumb";
        // Above main there is as much stack as in a login shell, where the environment is large: a length that is a
        // little too long is EFAULT close to the end of the address space, and nothing at all elsewhere.
        static std::string room = "SOCKLINGS=" + std::string(16 * 1024, '.');
        environment = {path, home.data(), language, terminal, room.data()};
        more_environment = launch.environment;
        for (auto& text : more_environment) environment.push_back(text.data());
        environment.push_back(nullptr);
    }
};

[[noreturn]] void fail(int errors, const char* step) noexcept {
    const char* reason = strerrordesc_np(errno);
    bool said = write(errors, step, std::strlen(step)) > 0 && write(errors, ": ", 2) > 0 &&
                write(errors, reason, std::strlen(reason)) > 0;
    _exit(said ? 127 : 126);
}

[[noreturn]] void become_program(const Prepared& prepared, const Terminal& terminal, const Confinement& confinement,
                                 int tracer, int errors) noexcept {
    char byte = 'r';
    prctl(PR_SET_DUMPABLE, 1);  // the stage is not, so that no program can read it; this process must be traced
    if (write(tracer, &byte, 1) != 1 || read(tracer, &byte, 1) != 1) _exit(126);  // the tracer has gone
    setsid();
    if (dup2(terminal.program_stdin(), 0) == -1 || dup2(terminal.program_stdout(), 1) == -1 ||
        dup2(terminal.program_stderr(), 2) == -1)
        fail(errors, "cannot give the program its terminal");
    if (syscall(SYS_close_range, 3u, ~0u, CLOSE_RANGE_CLOEXEC) == -1) fail(errors, "close_range");
    if (chdir(prepared.folder.c_str()) == -1) fail(errors, "cannot enter the scenario's folder");

    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int signal = 1; signal < 32; signal++) std::signal(signal, SIG_DFL);

    // The same addresses at every run, where the machine allows it: what a wrong program prints then varies less.
    int old = personality(0xffffffff);
    if (old != -1) personality(static_cast<unsigned long>(old) | ADDR_NO_RANDOMIZE);

    if (const char* step = confinement.apply()) fail(errors, step);
    sock_fprog filter{static_cast<unsigned short>(prepared.filter.size()),
                      const_cast<sock_filter*>(prepared.filter.data())};
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == -1) fail(errors, "cannot install the tracer's filter");
    execve(prepared.executable.c_str(), prepared.arguments.data(), prepared.environment.data());
    fail(errors, "cannot execute the program");
}

}  // namespace

Launched launch_program(const Launch& launch, const Terminal& terminal, const Confinement& confinement) {
    Prepared prepared(launch);
    auto [ours, childs] = make_socket_pair();
    auto errors = make_pipe();
    pid_t pid = fork();
    if (pid == -1) throw told_system_error("error.no-process");
    if (pid == 0) {
        ours.close();  // so that the tracer's end is seen
        become_program(prepared, terminal, confinement, childs.get(), errors.write_end.get());
    }
    char byte = 0;
    if (read(ours.get(), &byte, 1) != 1) throw system_error("cannot start the program");
    if (ptrace(PTRACE_SEIZE, pid, 0, trace_options) == -1) {
        const Error refusal = told_system_error("error.ptrace-refused");
        kill(pid, SIGKILL);
        waitpid(pid, nullptr, 0);
        throw refusal;
    }
    if (write(ours.get(), "g", 1) != 1) throw system_error("cannot start the program");
    return {pid, std::move(errors.read_end)};
}

}  // namespace socklings
