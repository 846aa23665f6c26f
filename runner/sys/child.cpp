#include "sys/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "sys/error.hpp"

namespace socklings {

namespace {

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (const auto& text : texts) result.push_back(const_cast<char*>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

/// All that the new process needs, prepared before it exists: after vfork it only makes system calls.
struct Prepared {
    const char* program;
    char* const* arguments;
    char* const* environment;
    const char* folder;
    int standard[3];
    const std::vector<ResourceLimit>* limits;
};

/// In the new process. Gives back errno of what failed.
int become(const Prepared& what) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    for (const auto& limit : *what.limits) {
        rlimit both{};
        getrlimit(limit.resource, &both);
        both.rlim_cur = std::min(limit.value, both.rlim_max);
        // One above: at the hard limit of CPU time SIGKILL would come in place of SIGXCPU, which says what happened.
        both.rlim_max = std::min(limit.value + 1, both.rlim_max);
        setrlimit(limit.resource, &both);
    }
    if (what.folder && chdir(what.folder) == -1) return errno;
    for (int number = 0; number < 3; ++number)
        if (dup2(what.standard[number], number) == -1) return errno;
    syscall(SYS_close_range, 3, ~0U, 4 /* CLOSE_RANGE_CLOEXEC, since Linux 5.11 */);
    for (int ignored : {SIGPIPE, SIGINT, SIGQUIT, SIGHUP, SIGTERM}) signal(ignored, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    execve(what.program, what.arguments, what.environment);
    return errno;
}

/// vfork, since it costs the same however large the runner is. Signals wait meanwhile: a handler that ran in the new
/// process would run on the runner's memory. Gives the process number, or -errno.
__attribute__((noinline)) int spawn(const Prepared& what) {
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    volatile int failure = 0;
    const int pid = vfork();
    if (pid == 0) {
        failure = become(what);
        _exit(127);
    }
    const int fork_error = errno;
    sigprocmask(SIG_SETMASK, &before, nullptr);
    if (pid == -1) return -fork_error;
    if (failure == 0) return pid;
    while (waitpid(pid, nullptr, 0) == -1 && errno == EINTR) continue;
    return -failure;
}

}  // namespace

Child Child::start(const Command& command) {
    const auto program = find_program(command.arguments.at(0));
    if (!program) throw told_error("error.no-program", {{"program", command.arguments[0]}});

    Child child;
    Fd null, captured_end;
    int input = command.input, output = command.output;
    if (input == -1) {
        null = Fd(open("/dev/null", O_RDONLY | O_CLOEXEC));
        if (!null) throw system_error("/dev/null");
        input = null.get();
    }
    if (output == -1) {
        Pipe pipe = make_pipe();
        make_nonblocking(pipe.read_end);
        child.captured_ = std::move(pipe.read_end);
        captured_end = std::move(pipe.write_end);
        output = captured_end.get();
        child.max_output_bytes_ = command.max_output_bytes;
    }

    const auto arguments = pointers(command.arguments);
    const auto environment = command.environment ? pointers(*command.environment) : std::vector<char*>{};
    const Prepared prepared{program->c_str(),
                            arguments.data(),
                            command.environment ? environment.data() : environ,
                            command.folder.empty() ? nullptr : command.folder.c_str(),
                            {input, output, command.errors == -1 ? output : command.errors},
                            &command.limits};
    const int pid = spawn(prepared);
    if (pid < 0) throw told_system_error("error.cannot-start", {{"program", program->string()}}, -pid);
    child.pid_ = pid;
    child.exit_ = Fd(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
    if (!child.exit_) throw system_error("pidfd_open");
    return child;
}

Child::Child(Child&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      exit_(std::move(other.exit_)),
      captured_(std::move(other.captured_)),
      output_(std::move(other.output_)),
      max_output_bytes_(other.max_output_bytes_),
      output_was_cut_(other.output_was_cut_),
      status_(other.status_) {}

Child::~Child() {
    if (pid_ == -1 || status_) return;
    kill();
    while (waitpid(pid_, nullptr, 0) == -1 && errno == EINTR) continue;
}

void Child::read_output() {
    char buffer[16384];
    while (captured_) {
        const auto n = read(captured_.get(), buffer, sizeof buffer);
        if (n == -1 && errno == EINTR) continue;
        if (n == -1 && errno == EAGAIN) return;
        if (n <= 0) return captured_.close();
        const auto got = static_cast<std::size_t>(n);
        const auto room = std::min(got, max_output_bytes_ - output_.size());
        output_.append(buffer, room);
        output_was_cut_ = output_was_cut_ || room < got;
    }
}

std::optional<ExitStatus> Child::try_wait() {
    if (!status_) {
        // The group goes while its leader is still a zombie: afterwards its number may be another's.
        siginfo_t info{};
        if (waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT | WNOHANG) == -1)
            throw system_error("waitid");
        if (info.si_pid == 0) return {};
        kill();
        int raw = 0;
        while (waitpid(pid_, &raw, 0) == -1 && errno == EINTR) continue;
        status_.emplace();
        if (WIFEXITED(raw)) status_->code = WEXITSTATUS(raw);
        if (WIFSIGNALED(raw)) status_->signal = WTERMSIG(raw);
        read_output();
        captured_.close();
    }
    return status_;
}

void Child::kill() const {
    if (!status_) ::kill(-pid_, SIGKILL);
}

Finished run_to_end(const Command& command) {
    Child child = Child::start(command);
    for (;;) {
        pollfd ready[] = {{child.output_fd(), POLLIN, 0}, {child.exit_fd(), POLLIN, 0}};
        poll(ready, 2, -1);
        child.read_output();
        if (auto status = child.try_wait()) return {*status, child.output()};
    }
}

std::optional<std::filesystem::path> find_program(const std::string& name) {
    const auto runnable = [](const std::filesystem::path& path) {
        std::error_code ignored;
        return std::filesystem::is_regular_file(path, ignored) && access(path.c_str(), X_OK) == 0;
    };
    if (name.find('/') != std::string::npos)
        return runnable(name) ? std::optional(std::filesystem::path(name)) : std::nullopt;
    const char* variable = std::getenv("PATH");
    std::string rest = variable ? variable : "/usr/local/bin:/usr/bin:/bin";
    for (std::size_t start = 0; start <= rest.size() && !name.empty();) {
        const auto end = std::min(rest.find(':', start), rest.size());
        const auto folder = rest.substr(start, end - start);
        const auto path = std::filesystem::path(folder.empty() ? "." : folder) / name;
        if (runnable(path)) return path;
        start = end + 1;
    }
    return {};
}

}  // namespace socklings
