#include "play/seccomp.hpp"

#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <initializer_list>

#include "play/landlock.hpp"

namespace socklings {

namespace {

#if defined(__x86_64__)
constexpr unsigned this_architecture = AUDIT_ARCH_X86_64;
constexpr bool has_x32 = true;
#elif defined(__aarch64__)
constexpr unsigned this_architecture = AUDIT_ARCH_AARCH64;
constexpr bool has_x32 = false;
#else
#error "the deny list knows x86-64 and aarch64"
#endif
constexpr unsigned x32_bit = 0x40000000;

struct Denied {
    long call;
    int error = EPERM;
};

// Calls that every architecture numbers alike, by number where the headers of an older machine lack the name.
constexpr long nr_open_tree = 428, nr_move_mount = 429, nr_fsopen = 430, nr_fsconfig = 431, nr_fsmount = 432,
               nr_fspick = 433, nr_mount_setattr = 442, nr_quotactl_fd = 443, nr_memfd_secret = 447,
               nr_open_tree_attr = 467;

constexpr Denied everywhere[] = {
    // other views of the machine
    {SYS_mount},
    {SYS_umount2},
    {SYS_pivot_root},
    {SYS_chroot},
    {SYS_unshare},
    {SYS_setns},
    {nr_open_tree},
    {nr_move_mount},
    {nr_fsopen},
    {nr_fsconfig},
    {nr_fsmount},
    {nr_fspick},
    {nr_mount_setattr},
    {nr_open_tree_attr},
    {SYS_open_by_handle_at},
    {SYS_fanotify_init},
    {SYS_quotactl},
    {nr_quotactl_fd},
    // its flags lie in memory, out of a filter's sight; glibc falls back to clone
    {SYS_clone3, ENOSYS},
    // a program has its tracer already
    {SYS_ptrace},
    // memory that no limit counts
    {SYS_memfd_create},
    {nr_memfd_secret},
    // large surfaces of the kernel
    {SYS_io_uring_setup, ENOSYS},
    {SYS_io_uring_enter, ENOSYS},
    {SYS_io_uring_register, ENOSYS},
    {SYS_bpf},
    {SYS_perf_event_open},
    {SYS_userfaultfd},
    {SYS_add_key},
    {SYS_request_key},
    {SYS_keyctl},
    // the administrator's
    {SYS_kexec_load},
    {SYS_kexec_file_load},
    {SYS_init_module},
    {SYS_finit_module},
    {SYS_delete_module},
    {SYS_swapon},
    {SYS_swapoff},
    {SYS_reboot},
    {SYS_acct},
    {SYS_syslog},
    {SYS_settimeofday},
    {SYS_clock_settime},
    {SYS_sethostname},
    {SYS_setdomainname},
    {SYS_vhangup},
#if defined(__x86_64__)
    {SYS_iopl},
    {SYS_ioperm},
    {SYS_modify_ldt},
#endif
};

// On the machine itself: what would outlive the stage, or reach attributes of files that Landlock does not guard.
constexpr Denied without_namespaces[] = {
    {SYS_shmget},
    {SYS_msgget},
    {SYS_semget},
    {SYS_mq_open},
    {SYS_setxattr, EOPNOTSUPP},
    {SYS_lsetxattr, EOPNOTSUPP},
    {SYS_fsetxattr, EOPNOTSUPP},
    {SYS_removexattr, EOPNOTSUPP},
    {SYS_lremovexattr, EOPNOTSUPP},
    {SYS_fremovexattr, EOPNOTSUPP},
};

// CLONE_NEW* and CLONE_UNTRACED; not from <sched.h>, which lacks the newest on older machines.
constexpr unsigned denied_clone_flags =
    0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000 | 0x00800000;

/// Writes the filter, one rule after the other; whatever no rule denies is allowed.
class Writer {
public:
    Writer() {
        load(offsetof(seccomp_data, arch));
        unless_equal_skip(this_architecture, 1);
        jump_over(1);
        deny(ENOSYS);
        load_number();
        if (has_x32) {
            code_.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, x32_bit, 0, 1));
            deny(ENOSYS);
        }
    }

    void deny_call(Denied denied) {
        unless_equal_skip(denied.call, 1);
        deny(denied.error);
    }

    /// Denies `call` if its argument has one of `bits`.
    void deny_bits(long call, unsigned argument, unsigned bits) {
        unless_equal_skip(call, 4);
        load_argument(argument);
        code_.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
        deny(EPERM);
        allow();
    }

    /// Denies `call` if its argument is one of `values`.
    void deny_values(long call, unsigned argument, std::initializer_list<unsigned> values) {
        unless_equal_skip(call, 2 + 2 * values.size());
        load_argument(argument);
        for (unsigned value : values) unless_equal_skip(value, 1), deny(EPERM);
        allow();
    }

    /// Denies `call` with `error` unless its argument is one of `values`.
    void allow_only(long call, unsigned argument, std::initializer_list<unsigned> values, int error) {
        unless_equal_skip(call, 2 + 2 * values.size());
        load_argument(argument);
        for (unsigned value : values) unless_equal_skip(value, 1), allow();
        deny(error);
    }

    std::vector<sock_filter> finish() {
        allow();
        return std::move(code_);
    }

private:
    void load(std::size_t offset) {
        code_.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset)));
    }
    void load_number() { load(offsetof(seccomp_data, nr)); }
    // The low half: the kernel takes all arguments that are compared here as int or unsigned int.
    void load_argument(unsigned index) { load(offsetof(seccomp_data, args) + 8 * index); }
    void unless_equal_skip(long value, std::size_t instructions) {
        code_.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(value), 0,
                                 static_cast<unsigned char>(instructions)));
    }
    void jump_over(unsigned instructions) { code_.push_back(BPF_STMT(BPF_JMP | BPF_JA, instructions)); }
    void allow() { code_.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)); }
    void deny(int error) {
        code_.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | static_cast<unsigned>(error)));
    }

    std::vector<sock_filter> code_;
};

}  // namespace

DenyList::DenyList(Tier tier) {
    Writer filter;
    for (auto denied : everywhere) filter.deny_call(denied);
    filter.deny_bits(SYS_clone, 0, denied_clone_flags);
    filter.deny_values(SYS_ioctl, 1, {TIOCSTI, 0x541C /* TIOCLINUX */});
    for (long call : {SYS_socket, SYS_socketpair})
        filter.allow_only(call, 0, {AF_UNIX, AF_INET, AF_INET6, AF_NETLINK}, EAFNOSUPPORT);
    if (tier == Tier::landlock) {
        for (auto denied : without_namespaces) filter.deny_call(denied);
        // Before version 6 nothing else keeps kill(-1) from the learner's whole session.
        if (landlock_version() < 6) filter.deny_values(SYS_kill, 0, {static_cast<unsigned>(-1)});
    }
    instructions_ = filter.finish();
}

bool DenyList::enter() const noexcept {
    sock_fprog program{static_cast<unsigned short>(instructions_.size()),
                       const_cast<sock_filter*>(instructions_.data())};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

}  // namespace socklings
