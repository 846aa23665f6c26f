#include "sys/workers.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

#include "sys/error.hpp"
#include "sys/fd.hpp"
#include "sys/interrupt.hpp"

namespace socklings {
namespace {

constexpr int machine_or_runner = 3;

/// In the child: its ends of the pipes become stdout and stderr; an interrupt unwinds it as it would unwind main.
[[noreturn]] void be_worker(pid_t parent, int out, int errors, const std::function<int(std::size_t)>& work,
                            std::size_t index) {
    int code = machine_or_runner;
    try {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) _exit(code);
        catch_interrupts();
        if (dup2(out, STDOUT_FILENO) != -1 && dup2(errors, STDERR_FILENO) != -1) code = work(index);
    } catch (const Interrupted& interrupted) {
        code = 128 + interrupted.signal;
    } catch (const std::exception& error) {
        const std::string what = std::string("socklings: ") + error.what() + "\n";
        [[maybe_unused]] auto written = write(STDERR_FILENO, what.data(), what.size());
    }
    _exit(code);
}

/// A worker as its parent holds it; ended and reaped with it.
class Worker {
public:
    Worker(std::size_t number, const std::function<int(std::size_t)>& work) : index(number) {
        Pipe out = make_pipe(), errors = make_pipe();
        const pid_t parent = getpid();
        pid_ = fork();
        if (pid_ == -1) throw told_system_error("error.no-process");
        if (pid_ == 0) be_worker(parent, out.write_end.get(), errors.write_end.get(), work, number);
        ends_ = {std::move(out.read_end), std::move(errors.read_end)};
    }
    Worker(Worker&& other) noexcept
        : index(other.index),
          pid_(std::exchange(other.pid_, -1)),
          ends_(std::move(other.ends_)),
          result_(std::move(other.result_)) {}
    Worker& operator=(Worker&& other) noexcept {
        std::swap(index, other.index);
        std::swap(pid_, other.pid_);
        std::swap(ends_, other.ends_);
        std::swap(result_, other.result_);
        return *this;
    }
    ~Worker() {
        if (pid_ == -1) return;
        ask_to_end();
        reap();
    }

    void ask_to_end() const { kill(pid_, SIGTERM); }

    [[nodiscard]] std::array<pollfd, 2> polled() const {
        return {pollfd{ends_[0].get(), POLLIN, 0}, pollfd{ends_[1].get(), POLLIN, 0}};
    }

    /// Takes what is there of stdout (0) or stderr (1).
    void take(std::size_t which) {
        std::array<char, 65536> buffer;
        const auto size = read(ends_[which].get(), buffer.data(), buffer.size());
        if (size == -1 && errno == EINTR) return;
        if (size <= 0) return ends_[which].close();
        (which == 0 ? result_.out : result_.errors).append(buffer.data(), static_cast<std::size_t>(size));
    }

    [[nodiscard]] bool silent() const { return !ends_[0] && !ends_[1]; }

    /// Once it is silent.
    [[nodiscard]] WorkDone finish() {
        const int status = reap();
        result_.code = WIFEXITED(status) ? WEXITSTATUS(status) : machine_or_runner;
        return std::move(result_);
    }

    std::size_t index;

private:
    int reap() {
        int status = 0;
        while (waitpid(pid_, &status, 0) == -1 && errno == EINTR) {
        }
        pid_ = -1;
        return status;
    }

    pid_t pid_ = -1;
    std::array<Fd, 2> ends_;
    WorkDone result_;
};

/// Sleeps until a worker has written something or closed its ends, and takes it. Throws Interrupted.
void wait_for_news(std::vector<Worker>& running) {
    std::vector<pollfd> polled;
    for (const Worker& worker : running) {
        for (const pollfd& one : worker.polled()) polled.push_back(one);
    }
    polled.push_back({interrupt_fd(), POLLIN, 0});
    poll(polled.data(), polled.size(), -1);
    throw_if_interrupted();
    for (std::size_t i = 0; i < running.size() * 2; ++i) {
        if (polled[i].fd != -1 && polled[i].revents != 0) running[i / 2].take(i % 2);
    }
}

}  // namespace

void in_processes(std::size_t count, unsigned at_once, const std::function<int(std::size_t)>& work,
                  const std::function<void(std::size_t, const WorkDone&)>& done,
                  const std::function<void(std::size_t)>& ended) {
    std::vector<std::optional<WorkDone>> results(count);
    std::vector<Worker> running;
    std::size_t next = 0, told = 0, over = 0;
    while (told < count) {
        while (next < count && running.size() < std::max(at_once, 1U)) {
            running.emplace_back(next, work);
            next++;
        }
        wait_for_news(running);
        for (Worker& worker : running) {
            if (!worker.silent()) continue;
            results[worker.index] = worker.finish();
            ended(++over);
        }
        std::erase_if(running, [](const Worker& worker) { return worker.silent(); });
        for (; told < count && results[told]; ++told) done(told, *results[told]);
    }
}

}  // namespace socklings
