#include "sys/worker.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <utility>

#include "sys/error.hpp"
#include "sys/interrupt.hpp"

namespace socklings {
namespace {

constexpr int machine_or_runner = 3;

/// In the child: its ends of the pipes become stdout and stderr.
[[noreturn]] void be_worker(pid_t parent, int out, int errors, const std::function<int()>& work) {
    int code = machine_or_runner;
    try {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) _exit(code);
        catch_interrupts();
        if (dup2(out, STDOUT_FILENO) != -1 && dup2(errors, STDERR_FILENO) != -1) code = work();
    } catch (const Interrupted& interrupted) {
        code = 128 + interrupted.signal;
    } catch (const std::exception& error) {
        const std::string what = std::string("socklings: ") + error.what() + "\n";
        [[maybe_unused]] auto written = write(STDERR_FILENO, what.data(), what.size());
    }
    _exit(code);
}

}  // namespace

Worker::Worker(const std::function<int()>& work) {
    Pipe out = make_pipe(), errors = make_pipe();
    const pid_t parent = getpid();
    pid_ = fork();
    if (pid_ == -1) throw told_system_error("error.no-process");
    if (pid_ == 0) be_worker(parent, out.write_end.get(), errors.write_end.get(), work);
    ends_ = {std::move(out.read_end), std::move(errors.read_end)};
}

Worker::Worker(Worker&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), ends_(std::move(other.ends_)), result_(std::move(other.result_)) {}

Worker& Worker::operator=(Worker&& other) noexcept {
    std::swap(pid_, other.pid_);
    std::swap(ends_, other.ends_);
    std::swap(result_, other.result_);
    return *this;
}

Worker::~Worker() {
    if (pid_ == -1) return;
    kill(pid_, SIGTERM);
    reap();
}

std::array<pollfd, 2> Worker::polled() const {
    return {pollfd{ends_[0].get(), POLLIN, 0}, pollfd{ends_[1].get(), POLLIN, 0}};
}

void Worker::take(std::size_t which) {
    std::array<char, 65536> buffer;
    const auto size = read(ends_[which].get(), buffer.data(), buffer.size());
    if (size == -1 && errno == EINTR) return;
    if (size <= 0) return ends_[which].close();
    (which == 0 ? result_.out : result_.errors).append(buffer.data(), static_cast<std::size_t>(size));
}

WorkDone Worker::finish() {
    const int status = reap();
    result_.code = WIFEXITED(status) ? WEXITSTATUS(status) : machine_or_runner;
    return std::move(result_);
}

int Worker::reap() {
    int status = 0;
    while (waitpid(pid_, &status, 0) == -1 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
}

}  // namespace socklings
