#include <fcntl.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include "play/sandbox.hpp"
#include "play/user_tasks.hpp"

namespace socklings {

namespace {

bool drop_capabilities() noexcept {
    for (int capability = 0; prctl(PR_CAPBSET_READ, capability) >= 0; capability++)
        if (prctl(PR_CAPBSET_DROP, capability) == -1 && errno != EPERM) return false;
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) == -1) return false;
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3]{};
    return syscall(SYS_capset, &header, none) == 0;
}

// A process may only lower its hard limits: where the machine's are lower than ours they stay.
bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) noexcept {
    rlimit now{};
    if (getrlimit(resource, &now) == -1) return false;
    rlimit wanted{std::min(soft, now.rlim_max), std::min(hard, now.rlim_max)};
    return setrlimit(resource, &wanted) == 0;
}
bool limit(__rlimit_resource resource, rlim_t value) noexcept { return limit(resource, value, value); }

bool default_signals() noexcept {
    struct sigaction as_usual {};
    as_usual.sa_handler = SIG_DFL;
    for (int signal = 1; signal <= SIGRTMAX; signal++)
        sigaction(signal, &as_usual, nullptr);  // refused for KILL and STOP
    sigset_t none;
    sigemptyset(&none);
    return sigprocmask(SIG_SETMASK, &none, nullptr) == 0;
}

// When memory runs out, the kernel is to end a lesson's program rather than the learner's editor.
void offer_to_oom_killer() noexcept {
    Fd score(open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
    [[maybe_unused]] auto best_effort = write(score.get(), "1000", 4);
}

}  // namespace

Confinement::Confinement(const Box& box, const Limits& limits)
    : landlock_(box.tier, box.folder, box.programs),
      deny_list_(box.tier),
      limits_(limits),
      // In a user namespace only the box's own processes count, and the stage is one of them.
      processes_(box.tier == Tier::namespaces ? limits.processes + 1 : process_limit_with_room(64)) {}

const char* Confinement::apply() const noexcept {
    if (!default_signals()) return "signals";
    umask(022);
    offer_to_oom_killer();

    if (!limit(RLIMIT_CPU, limits_.cpu_s, limits_.cpu_in_all_s)) return "RLIMIT_CPU";
    if (limits_.memory_bytes != 0 && !limit(RLIMIT_AS, limits_.memory_bytes)) return "RLIMIT_AS";
    if (!limit(RLIMIT_FSIZE, limits_.file_bytes)) return "RLIMIT_FSIZE";
    if (!limit(RLIMIT_NOFILE, limits_.open_files)) return "RLIMIT_NOFILE";
    if (!limit(RLIMIT_NPROC, processes_)) return "RLIMIT_NPROC";
    if (!limit(RLIMIT_STACK, rlim_t{8} << 20)) return "RLIMIT_STACK";
    if (!limit(RLIMIT_MEMLOCK, 0)) return "RLIMIT_MEMLOCK";
    if (!limit(RLIMIT_MSGQUEUE, 0)) return "RLIMIT_MSGQUEUE";
    // Exactly 1 keeps away the programs that collect core dumps through a pipe, too; 0 does not (core(5)).
    if (!limit(RLIMIT_CORE, 1)) return "RLIMIT_CORE";

    if (!drop_capabilities()) return "capabilities";
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == -1) return "no_new_privs";
    if (!landlock_.enter()) return "Landlock";
    if (!deny_list_.enter()) return "seccomp";
    return nullptr;
}

}  // namespace socklings
