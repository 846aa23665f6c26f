#include "sys/lock_file.hpp"

#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "catch.hpp"
#include "sys/files.hpp"
#include "sys/interrupt.hpp"

using namespace socklings;

namespace {

constexpr unsigned far_too_long_s = 20;

/// Another process that holds a lock until it is told to end.
class Holder {
public:
    explicit Holder(const std::filesystem::path& path) {
        Pipe ready = make_pipe();
        pid_ = fork();
        if (pid_ == 0) {
            alarm(far_too_long_s);
            const LockFile lock(path);
            ready.write_end.close();
            for (;;) pause();
        }
        ready.write_end.close();
        char byte = 0;
        REQUIRE(read(ready.read_end.get(), &byte, 1) == 0);
    }
    ~Holder() { end(); }

    void end() {
        if (pid_ == -1) return;
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }

private:
    pid_t pid_ = -1;
};

/// Asks for the lock in a process of its own, which gets `signal` (0: none) before. 0: it got the lock; the signal.
class Asker {
public:
    Asker(const std::filesystem::path& path, int signal) : pid_(fork()) {
        if (pid_ == 0) _exit(ask(path, signal));
    }

    int result() const {
        int status = 0;
        waitpid(pid_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    static int ask(const std::filesystem::path& path, int signal) {
        alarm(far_too_long_s);
        catch_interrupts();
        if (signal != 0) raise(signal);
        try {
            const LockFile lock(path);
            const Fd other(open(path.c_str(), O_RDWR | O_CLOEXEC));
            return flock(other.get(), LOCK_EX | LOCK_NB) == -1 ? 0 : 100;
        } catch (const Interrupted& interrupted) {
            return interrupted.signal;
        }
    }

    pid_t pid_;
};

}  // namespace

TEST_CASE("waiting for a lock ends with the signal that asks for it") {
    const TempFolder folder;
    const Holder holder(folder.path() / "lock");
    const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
    CHECK(Asker(folder.path() / "lock", signal).result() == signal);
}

TEST_CASE("a lock is held by whoever waited for it, once it is free") {
    const TempFolder folder;
    Holder holder(folder.path() / "lock");
    const Asker asker(folder.path() / "lock", 0);
    holder.end();
    CHECK(asker.result() == 0);
    CHECK(Asker(folder.path() / "lock", 0).result() == 0);
}
