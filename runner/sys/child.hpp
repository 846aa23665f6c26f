#pragma once

#include <sys/resource.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sys/fd.hpp"

namespace socklings {

struct ResourceLimit {
    decltype(RLIMIT_CPU) resource;
    rlim_t value;
};

/// What to start, and with what around it.
struct Command {
    std::vector<std::string> arguments;  ///< the first is the program: a path, or a name to be found in PATH
    std::optional<std::vector<std::string>> environment = {};  ///< "NAME=value"; nothing: this process's own
    std::filesystem::path folder = {};                         ///< to work in; empty: this process's own
    int input = -1;                                            ///< descriptor for stdin; -1: /dev/null
    int output = -1;                                           ///< descriptor for stdout; -1: captured
    int errors = -1;                                           ///< descriptor for stderr; -1: the same as stdout
    std::vector<ResourceLimit> limits = {};
    std::size_t max_output_bytes = 256 * 1024;  ///< of what is captured; the rest is read and dropped
};

/// How a process ended: by exit with a code, or by a signal.
struct ExitStatus {
    std::optional<int> code;
    int signal = 0;

    [[nodiscard]] bool success() const { return code == 0; }
};

/// A started program, leader of a process group of its own. Passive: it sits beside somebody's poll loop, which waits
/// on exit_fd() and output_fd(), calls read_output() when the latter is readable, and try_wait() until that gives a
/// status. When the program has ended, what is left of its group is killed; the destructor kills and reaps whatever
/// still runs.
class Child {
public:
    /// Throws Error where the program cannot be started.
    [[nodiscard]] static Child start(const Command& command);

    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;
    ~Child();

    [[nodiscard]] int pid() const { return pid_; }
    [[nodiscard]] int exit_fd() const { return exit_.get(); }        ///< readable once the program has ended
    [[nodiscard]] int output_fd() const { return captured_.get(); }  ///< -1: nothing is captured, or its end was read

    void read_output();                                  ///< takes what is there; never blocks
    [[nodiscard]] std::optional<ExitStatus> try_wait();  ///< nothing: still running
    void kill() const;                                   ///< SIGKILL to the whole group

    [[nodiscard]] const std::string& output() const { return output_; }
    [[nodiscard]] bool output_was_cut() const { return output_was_cut_; }

private:
    Child() = default;

    int pid_ = -1;  ///< -1: moved from
    Fd exit_, captured_;
    std::string output_;
    std::size_t max_output_bytes_ = 0;
    bool output_was_cut_ = false;
    std::optional<ExitStatus> status_;
};

struct Finished {
    ExitStatus status;
    std::string output;
};

/// Starts a program, waits for its end and gives its status and output. For short, trusted programs.
[[nodiscard]] Finished run_to_end(const Command& command);

/// Where the shell would find a program: the name itself if it has a slash, else along PATH. Nothing: not there.
[[nodiscard]] std::optional<std::filesystem::path> find_program(const std::string& name);

}  // namespace socklings
