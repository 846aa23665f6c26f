#include "commands/watch/check_process.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <utility>

#include "report/error_text.hpp"
#include "report/failure.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/interrupt.hpp"
#include "sys/raw_terminal.hpp"

namespace socklings {
namespace {

constexpr int machine_or_runner = 3;

/// Nothing where there is none to be had: without it all goes on as before. Throws Interrupted.
std::unique_ptr<SecondLook> look_again(const WatchedCheck& check) {
    try {
        return check.look_again();
    } catch (const Error&) {
        return {};
    }
}

/// Answers until nobody asks any more. Throws Interrupted.
void serve(WatchedCheck& check, int socket) {
    std::string received;
    std::array<char, 4096> buffer;
    auto look = look_again(check);
    for (;;) {
        std::array<pollfd, 4> polled{{{socket, POLLIN, 0}, {interrupt_fd(), POLLIN, 0}, {-1, 0, 0}, {-1, 0, 0}}};
        if (look) std::copy_n(look->polled().begin(), 2, polled.begin() + 2);
        poll(polled.data(), polled.size(), -1);
        throw_if_interrupted();
        for (std::size_t end : {0, 1})
            if (look && polled[2 + end].revents != 0) look->take(end);
        if (look && look->over()) {
            const auto event = check.add(*look);
            look.reset();
            if (event && !write_all(socket, to_line(*event))) return;
        }
        if (polled[0].revents == 0) continue;
        const auto size = read(socket, buffer.data(), buffer.size());
        if (size <= 0) return;
        received.append(buffer.data(), static_cast<std::size_t>(size));
        for (std::size_t end; (end = received.find('\n')) != std::string::npos; received.erase(0, end + 1)) {
            const auto request = request_of(received.substr(0, end));
            if (request && !write_all(socket, to_line(check.answer(*request)))) return;
        }
    }
}

[[noreturn]] void be_check(WatchedCheck& check, pid_t parent, int socket, const sigset_t& mask) {
    int code = 0;
    try {
        RawTerminal::leave_to_parent();
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) _exit(machine_or_runner);
        catch_interrupts();
        sigprocmask(SIG_SETMASK, &mask, nullptr);
        dup2(STDERR_FILENO, STDOUT_FILENO);
        if (write_all(socket, to_line(CheckEnded{check.run()}))) serve(check, socket);
    } catch (const Interrupted& interrupted) {
        code = 128 + interrupted.signal;
    } catch (const std::exception& error) {
        const std::string what = terminal_failure({"", error_text(error.what(), check.messages()).message, "", {}});
        code = write_all(STDERR_FILENO, what) ? machine_or_runner : machine_or_runner + 1;
    }
    _exit(code);
}

}  // namespace

CheckProcess::CheckProcess(WatchedCheck check, const sigset_t& mask) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == -1) throw system_error("socketpair");
    ours_ = Fd(ends[0]);
    Fd theirs(ends[1]);
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ == -1) throw system_error("cannot start a check");
    if (pid_ == 0) {
        ours_.close();
        be_check(check, parent, theirs.get(), mask);
    }
    pidfd_ = Fd(static_cast<int>(syscall(SYS_pidfd_open, pid_, 0)));
}

CheckProcess::~CheckProcess() { end(); }

void CheckProcess::ask(const CheckRequest& request) const {
    const std::string line = to_line(request);
    // One that has ended is noticed where it is read from.
    [[maybe_unused]] auto sent = send(ours_.get(), line.data(), line.size(), MSG_NOSIGNAL);
}

std::vector<WatchEvent> CheckProcess::take() {
    std::array<char, 65536> buffer;
    const auto size = read(ours_.get(), buffer.data(), buffer.size());
    if (size == -1 && errno == EINTR) return {};
    std::vector<WatchEvent> events;
    if (size > 0) received_.append(buffer.data(), static_cast<std::size_t>(size));
    for (std::size_t end_of_line; (end_of_line = received_.find('\n')) != std::string::npos;
         received_.erase(0, end_of_line + 1)) {
        if (auto event = event_of(received_.substr(0, end_of_line))) events.push_back(std::move(*event));
        told_ = true;
    }
    if (size > 0) return events;
    ours_.close();
    if (!std::exchange(told_, true)) {
        CheckSummary died;
        died.refused = true;
        events.emplace_back(CheckEnded{died});
    }
    return events;
}

/// Lets it clear up; one that does not within a moment is ended as it is.
void CheckProcess::end() {
    if (pid_ == -1) return;
    constexpr int moment_ms = 1000;
    kill(pid_, SIGTERM);
    pollfd gone{pidfd_.get(), POLLIN, 0};
    if (pidfd_ && poll(&gone, 1, moment_ms) != 1) kill(-pid_, SIGKILL), kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) == -1 && errno == EINTR) {
    }
    pid_ = -1;
}

}  // namespace socklings
