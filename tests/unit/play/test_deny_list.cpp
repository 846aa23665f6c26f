#include <fcntl.h>
#include <linux/sched.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "catch.hpp"
#include "in_box.hpp"

using namespace socklings;

namespace {

struct Attempt {
    const char* name;
    std::function<std::string()> make;
    const char* expected;
};

void check_all(const std::vector<Attempt>& attempts) {
    for (const auto& setup : setups())
        for (const auto& attempt : attempts) {
            INFO(name_of(setup) << ": " << attempt.name);
            CHECK(in_box(setup, attempt.make) == attempt.expected);
        }
}

template <typename... Arguments>
std::function<std::string()> call(long number, Arguments... arguments) {
    return [=] { return outcome(syscall(number, arguments...)); };
}

// clone without a stack is fork: a child that comes to be ends at once.
std::function<std::string()> clone_with(unsigned long flags) {
    return [=] {
        auto child = syscall(SYS_clone, flags | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
        if (child == 0) _exit(0);
        return outcome(child);
    };
}

}  // namespace

TEST_CASE("calls that reach beyond the box are refused") {
    check_all({
        {"unshare", call(SYS_unshare, CLONE_NEWUSER), "EPERM"},
        {"setns", call(SYS_setns, 0, 0), "EPERM"},
        {"mount", call(SYS_mount, "none", ".", "tmpfs", 0, nullptr), "EPERM"},
        {"umount2", call(SYS_umount2, ".", 0), "EPERM"},
        {"open_tree", call(428, -100, ".", 0), "EPERM"},
        {"mount_setattr", call(442, -100, ".", 0, nullptr, 0), "EPERM"},
        {"chroot", call(SYS_chroot, "."), "EPERM"},
        {"clone with a user namespace", clone_with(CLONE_NEWUSER), "EPERM"},
        {"clone with a network namespace", clone_with(CLONE_NEWNET), "EPERM"},
        {"clone away from the tracer", clone_with(CLONE_UNTRACED), "EPERM"},
        {"clone3", call(SYS_clone3, nullptr, 0), "ENOSYS"},
        {"ptrace", call(SYS_ptrace, PTRACE_TRACEME, 0, 0, 0), "EPERM"},
        {"memfd_create", call(SYS_memfd_create, "memory", 0), "EPERM"},
        {"io_uring_setup", call(SYS_io_uring_setup, 1, nullptr), "ENOSYS"},
        {"bpf", call(SYS_bpf, 0, nullptr, 0), "EPERM"},
        {"perf_event_open", call(SYS_perf_event_open, nullptr, 0, -1, -1, 0), "EPERM"},
        {"userfaultfd", call(SYS_userfaultfd, 0), "EPERM"},
        {"keyctl", call(SYS_keyctl, 0, 0, 0, 0, 0), "EPERM"},
        {"TIOCSTI", call(SYS_ioctl, 0, TIOCSTI, "x"), "EPERM"},
        {"TIOCSTI with bits that the kernel ignores", call(SYS_ioctl, 0, TIOCSTI | 0x100000000, "x"), "EPERM"},
        {"AF_PACKET", call(SYS_socket, AF_PACKET, SOCK_DGRAM, 0), "EAFNOSUPPORT"},
        {"AF_VSOCK", call(SYS_socket, AF_VSOCK, SOCK_STREAM, 0), "EAFNOSUPPORT"},
        {"AF_ALG", call(SYS_socket, AF_ALG, SOCK_SEQPACKET, 0), "EAFNOSUPPORT"},
        {"a raw socket", call(SYS_socket, AF_INET, SOCK_RAW, IPPROTO_TCP), "EPERM"},
    });
}

TEST_CASE("calls that lessons are about are allowed") {
    check_all({
        {"a TCP socket", call(SYS_socket, AF_INET, SOCK_STREAM, 0), "ok"},
        {"a TCP socket over IPv6", call(SYS_socket, AF_INET6, SOCK_STREAM, 0), "ok"},
        {"a UDP socket", call(SYS_socket, AF_INET, SOCK_DGRAM, 0), "ok"},
        {"netlink", call(SYS_socket, AF_NETLINK, SOCK_RAW, 0), "ok"},
        {"socketpair",
         [] {
             int ends[2];
             return outcome(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
         },
         "ok"},
        {"an interval timer",
         [] {
             itimerval soon{{0, 0}, {9, 0}};
             return outcome(setitimer(ITIMER_REAL, &soon, nullptr));
         },
         "ok"},
        {"a POSIX timer",
         [] {
             timer_t timer{};
             return outcome(timer_create(CLOCK_MONOTONIC, nullptr, &timer));
         },
         "ok"},
        {"timerfd", call(SYS_timerfd_create, CLOCK_MONOTONIC, 0), "ok"},
        {"epoll", call(SYS_epoll_create1, 0), "ok"},
        {"eventfd", call(SYS_eventfd2, 0, 0), "ok"},
        {"signalfd",
         [] {
             sigset_t none;
             sigemptyset(&none);
             return outcome(signalfd(-1, &none, 0));
         },
         "ok"},
        {"a FIFO", [] { return outcome(mkfifo("fifo", 0600)); }, "ok"},
        {"fork", clone_with(0), "ok"},
        {"a terminal's size",
         [] {
             winsize size{};
             return outcome(ioctl(open("/dev/null", 2), TIOCGWINSZ, &size));
         },
         "ENOTTY"},
        {"a thread",
         [] {
             bool ran = false;
             std::thread([&] { ran = true; }).join();
             return std::string(ran ? "ok" : "not run");
         },
         "ok"},
    });
}

TEST_CASE("without namespaces nothing is left in the machine's System V and message queue tables") {
    for (const auto& setup : setups_of(Tier::landlock)) {
        INFO(name_of(setup));
        CHECK(in_box(setup, call(SYS_shmget, 0, 4096, 0600)) == "EPERM");
        CHECK(in_box(setup, call(SYS_msgget, 0, 0600)) == "EPERM");
        CHECK(in_box(setup, call(SYS_semget, 0, 1, 0600)) == "EPERM");
        CHECK(in_box(setup, call(SYS_setxattr, ".", "user.x", "x", 1, 0)) == "EOPNOTSUPP");
    }
    for (const auto& setup : setups_of(Tier::namespaces)) CHECK(in_box(setup, call(SYS_shmget, 0, 4096, 0600)) == "ok");
}

#if defined(__x86_64__)
TEST_CASE("calls of another architecture are unknown") {
    auto of_32_bits = [] {
        long result = 20;  // getpid
        asm volatile("int $0x80" : "+a"(result) : : "memory", "r8", "r9", "r10", "r11");
        return std::to_string(static_cast<int>(result));
    };
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        auto said = in_box(setup, of_32_bits);
        CHECK((said == std::to_string(-ENOSYS) || said == "died"));  // "died": this kernel knows no 32-bit calls
        CHECK(in_box(setup, call(0x40000000 | SYS_getpid)) == "ENOSYS");
    }
}
#endif
