#include "commands/machine_probes.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "sys/fd.hpp"
#include "sys/files.hpp"

namespace socklings {
namespace {

Probe failed(const std::string& call) { return {false, call + ": " + std::strerror(errno)}; }

bool seize_and_stop(pid_t child) {
    if (ptrace(PTRACE_SEIZE, child, 0, 0) == -1) return false;
    int status = 0;
    return ptrace(PTRACE_INTERRUPT, child, 0, 0) == 0 && waitpid(child, &status, __WALL) == child && WIFSTOPPED(status);
}

}  // namespace

Probe probe_ptrace() {
    const pid_t child = fork();
    if (child == -1) return failed("fork");
    if (child == 0) {
        while (true) pause();
    }
    const Probe result = seize_and_stop(child) ? Probe{true, ""} : failed("ptrace");
    kill(child, SIGKILL);
    while (waitpid(child, nullptr, __WALL) == -1 && errno == EINTR) {
    }
    return result;
}

Probe probe_seccomp() {
    std::uint32_t action = SECCOMP_RET_TRACE;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0 ? Probe{true, ""} : failed("seccomp");
}

Probe probe_proc() {
    if (auto call = read_file("/proc/self/syscall"); !call || call->empty()) return failed("/proc/self/syscall");
    std::error_code error;
    const std::filesystem::directory_iterator tasks("/proc/self/task", error);
    if (error) return {false, "/proc/self/task: " + error.message()};
    return {true, ""};
}

Probe probe_terminal() {
    const Fd controller(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!controller) return failed("posix_openpt");
    char name[128];
    if (grantpt(controller.get()) == -1 || unlockpt(controller.get()) == -1) return failed("unlockpt");
    if (ptsname_r(controller.get(), name, sizeof name) != 0) return failed("ptsname");
    const Fd terminal(open(name, O_RDWR | O_NOCTTY | O_CLOEXEC));
    return terminal && isatty(terminal.get()) == 1 ? Probe{true, ""} : failed(name);
}

Probe probe_loopback() {
    const Fd listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)),
        client(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!listener || !client) return failed("socket");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* general = reinterpret_cast<sockaddr*>(&address);
    if (bind(listener.get(), general, size) == -1) return failed("bind");
    if (listen(listener.get(), 1) == -1 || getsockname(listener.get(), general, &size) == -1) return failed("listen");
    if (connect(client.get(), general, size) == -1) return failed("connect");
    return {true, "127.0.0.1"};
}

}  // namespace socklings
