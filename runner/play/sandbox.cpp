// Theory of operation. A stage is a process of its own, a copy of the runner that never returns to the runner's code.
//
//   runner (parent)                            stage (child)
//   clone with new namespaces, or without  ->  waits on the "go" pipe
//   maps one user into the new namespace
//   writes a byte to the pipe              ->  becomes that user; ties its life to the runner's;
//                                              builds its box: network, private root (or a folder);
//                                              body(box), exit
//
// In the namespace tier the child is pid 1 of its namespace: when it ends, the kernel ends everything in there, and
// network, mounts and files vanish with their last user. In the landlock tier the programs end with their tracer
// (PTRACE_O_EXITKILL), and the folder is removed by the runner, which holds it in StageProcess.
#include "play/sandbox.hpp"

#include <sched.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "play/box.hpp"
#include "sys/error.hpp"

namespace socklings {

namespace {

constexpr unsigned all_namespaces =
    CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS;

// clone3(2), its first version; <linux/sched.h> and <sched.h> do not go together everywhere.
struct CloneArguments {
    std::uint64_t flags, pidfd, child_tid, parent_tid, exit_signal, stack, stack_size, tls;
};

// fork with namespaces and a pidfd. Containers answer ENOSYS to clone3 to have its callers use clone.
pid_t fork_into(unsigned namespaces, Fd& pidfd) {
    int number = -1;
    CloneArguments arguments{};
    arguments.flags = namespaces | CLONE_PIDFD;
    arguments.pidfd = reinterpret_cast<std::uintptr_t>(&number);
    arguments.exit_signal = SIGCHLD;
    auto pid = syscall(SYS_clone3, &arguments, sizeof arguments);
    if (pid == -1 && errno == ENOSYS)
        pid = syscall(SYS_clone, namespaces | CLONE_PIDFD | SIGCHLD, nullptr, &number, nullptr, nullptr);
    if (pid > 0) pidfd = Fd(number);
    return static_cast<pid_t>(pid);
}

struct Setting {
    Tier tier;
    StageUser user;
    std::filesystem::path folder;  ///< landlock: what the box lies in
    Pipe go;
    Fd runner;  ///< the parent's pidfd
};

// The runner's handlers mean nothing in here, and pid 1 can be sent only the signals that it handles. As in exec, what
// is ignored stays ignored.
void forget_signal_handlers() {
    for (int signal = 1; signal <= SIGRTMAX; signal++) {
        struct sigaction action {};
        if (sigaction(signal, nullptr, &action) == -1 || action.sa_handler == SIG_IGN || action.sa_handler == SIG_DFL)
            continue;
        std::signal(signal, SIG_DFL);
    }
}

void wait_for_go(Setting& setting) {
    setting.go.write_end.close();
    char byte = 0;
    if (read(setting.go.read_end.get(), &byte, 1) != 1) _exit(1);  // the runner is gone, or gave up
    setting.go.read_end.close();
}

Box setup_namespaces(const StageUser& inside) {
    if (sethostname("socklings", 9) == -1) throw system_error("set the host name");
    setup_loopback();
    return setup_private_root(inside);
}

Box setup_folder(const std::filesystem::path& folder) {
    if (prctl(PR_SET_CHILD_SUBREAPER, 1) == -1) throw system_error("prctl(PR_SET_CHILD_SUBREAPER)");
    return box_in(folder);
}

Box setup_box(Setting& setting) {
    umask(022);
    auto user = setting.tier == Tier::namespaces ? user_inside(setting.user) : setting.user;
    become(user);
    die_with_parent(setting.runner);
    setting.runner.close();
    auto box = setting.tier == Tier::namespaces ? setup_namespaces(user) : setup_folder(setting.folder);
    if (chdir(box.folder.c_str()) == -1) throw system_error("enter the lesson's folder");
    if (prctl(PR_SET_DUMPABLE, 0) == -1) throw system_error("prctl(PR_SET_DUMPABLE)");
    return box;
}

Fd open_own_pidfd() {
    Fd self(static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0)));
    if (!self) throw system_error("pidfd_open");
    return self;
}

[[noreturn]] void run_stage(Setting& setting, const std::function<int(const Box&)>& body,
                            const std::function<int(const std::string&)>& failed) noexcept {
    int code = 1;
    try {
        forget_signal_handlers();
        wait_for_go(setting);
        auto box = setup_box(setting);
        code = body(box);
    } catch (const std::exception& error) {
        code = failed(error.what());
    }
    _exit(code);
}

}  // namespace

StageProcess spawn_stage(Tier tier, const Limits&, const std::function<int(const Box&)>& body,
                         const std::function<int(const std::string& what)>& failed) {
    static unsigned stages = 0;
    StageProcess stage;
    Setting setting{tier, choose_stage_user(stages++), {}, make_pipe(), open_own_pidfd()};
    if (tier == Tier::landlock) {
        stage.folder.emplace(make_box_folder(setting.user));
        setting.folder = stage.folder->path();
    }

    stage.pid = fork_into(tier == Tier::namespaces ? all_namespaces : 0, stage.pidfd);
    if (stage.pid == -1)
        throw tier == Tier::namespaces ? system_error("create the namespaces") : told_system_error("error.no-process");
    if (stage.pid == 0) run_stage(setting, body, failed);
    setting.go.read_end.close();
    try {
        if (tier == Tier::namespaces) write_id_maps(stage.pid, setting.user);
        if (!write_all(setting.go.write_end.get(), "!")) throw system_error("start the stage");
    } catch (...) {
        setting.go.write_end.close();
        waitpid(stage.pid, nullptr, __WALL);
        throw;
    }
    return stage;
}

}  // namespace socklings
