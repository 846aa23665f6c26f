#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "course/lesson.hpp"
#include "play/endless_work.hpp"
#include "play/faults.hpp"
#include "play/record.hpp"
#include "play/sandbox.hpp"
#include "play/spinning.hpp"
#include "play/terminal.hpp"
#include "play/tracee.hpp"

namespace socklings {

/// How to start one program.
struct Launch {
    std::string name;                  ///< the lesson's word for it
    std::filesystem::path executable;  ///< as the program sees it
    std::filesystem::path folder;      ///< its working directory
    std::vector<std::string> arguments;
    std::vector<std::string> sources;
    std::vector<std::string> environment;  ///< besides what every program gets
    bool stdout_is_pipe = false;
    bool shell = false;  ///< the executable is a script of /bin/sh
};

/// A started program, its terminal, and what is known of its end.
struct Tracked {
    std::string name;
    std::string executable;
    pid_t first_process = 0;
    std::unique_ptr<Terminal> terminal;
    std::string launch_error;  ///< ours: it could not be started
    Fd launch_errors;          ///< the child says here what failed before exec
    bool ended = false;
    bool shell = false;  ///< every call of every process of it counts
    int processes = 0;   ///< so far
};

/// Watches programs by ptrace(2). It owns them: they die with it.
///
/// A program is seized before it executes; from then on a seccomp filter stops it at the watched calls only, once at
/// the entry and once at the end. Forks, threads and execs are followed. At each entry the call is decoded and the
/// stack kept; at its end the call goes into the record. A call that a signal interrupts and that is restarted is one
/// call; one that a handler ends is EINTR. All is driven by handle_stops(), which never waits. A task that vanishes
/// between two steps (ESRCH) is a normal case.
class Tracer {
public:
    /// `cpu_s`: how long a process may compute while few bytes move.
    Tracer(Record& record, const Scenario& scenario, unsigned cpu_s)
        : record_(record), faults_(scenario.faults), cpu_s_(cpu_s), endless_work_(scenario) {}
    ~Tracer();
    Tracer(const Tracer&) = delete;
    Tracer& operator=(const Tracer&) = delete;

    /// Starts a program; it runs with the next handle_stops(). Returns its number. Throws Error if the machine refuses.
    int launch(const Launch& launch, const Confinement& confinement);

    /// Takes all stops and ends that are there, up to one that the stage must act on (spinning, endless work, too much
    /// output, no room). True if there was one.
    bool handle_stops();

    /// Ends all processes of a program with SIGKILL; handle_stops() then sees them end.
    void kill_program(int program);
    /// The same for all programs, and for children of theirs that are not known yet.
    void kill_all();
    /// Whether any process is there still, known or not.
    [[nodiscard]] bool any_left() const;
    /// Sends a signal to a program's first process.
    void send_signal(int program, int signal);

    [[nodiscard]] const std::vector<Tracked>& programs() const { return programs_; }
    [[nodiscard]] Terminal& terminal(int program) { return *programs_[static_cast<std::size_t>(program)].terminal; }
    [[nodiscard]] const std::map<pid_t, std::unique_ptr<Task>>& tasks() const { return tasks_; }
    [[nodiscard]] const Process* process(pid_t pid) const;
    /// True if any process of the program is alive.
    [[nodiscard]] bool alive(int program) const;

    /// Sockets on which a timeout is set (SO_RCVTIMEO, SO_SNDTIMEO), by their link in /proc.
    [[nodiscard]] const std::set<std::string>& sockets_with_timeout() const { return sockets_with_timeout_; }
    /// The last of the calls that made a program count as spinning: its index in the events.
    [[nodiscard]] std::optional<std::size_t> spinning() const { return spinning_.found(); }
    /// Whether the programs move bytes without end.
    [[nodiscard]] const EndlessWork& endless_work() const { return endless_work_; }

    /// Whether any program has ever connected a socket of its own.
    [[nodiscard]] bool made_connection() const { return made_connection_; }
    /// Whether a send that does not block has found no room since the last question.
    bool take_no_room() { return std::exchange(no_room_, false); }

    /// Reads and writes of all programs that succeeded.
    [[nodiscard]] double calls_that_moved_bytes() const { return calls_that_moved_bytes_; }

    /// Writes the calls that have not returned into the record; for each task the index of its innermost one.
    std::map<pid_t, std::size_t> record_open_calls();

private:
    void handle_stop(Task& task, int status);
    void handle_event(Task& task, int event);
    void handle_new_task(Task& parent, int event);
    void handle_exec(Task& task);
    void record_unreturned(Task& task);
    void handle_end(pid_t tid, int status);
    void handle_signal(Task& task, int signal);
    void enter_call(Task& task);
    void leave_call(Task& task);
    void leave_handler(Task& task, std::int64_t result);
    void finish_call(Task& task, OpenCall open, std::int64_t result);
    void note_process_end(Process& process, int status);
    [[nodiscard]] int count_children(int program) const;
    void note_exit(Task& task);
    void give_cpu_time(Process& process);

    Task& add_task(pid_t tid, Process& process);
    [[nodiscard]] bool is_direct(Call call, std::optional<std::size_t> stack);
    [[nodiscard]] std::optional<std::size_t> keep_stack(Task& task);
    [[nodiscard]] Descriptor describe(const Task& task, int fd, bool writes) const;
    void go_on(const Task& task, int signal = 0) const;
    void go_on_to_end_of_call(const Task& task) const;

    Record& record_;
    const std::vector<Fault>& faults_;
    unsigned cpu_s_;
    Failures failures_{faults_};
    std::vector<Tracked> programs_;
    std::map<pid_t, std::unique_ptr<Process>> processes_;
    std::map<pid_t, std::unique_ptr<Task>> tasks_;
    std::map<pid_t, int> early_stops_;  ///< new tasks that stopped before their parent's event came, with their status
    std::set<std::string> sockets_with_timeout_;
    Spinning spinning_;
    EndlessWork endless_work_;
    bool made_connection_ = false;
    bool no_room_ = false;
    double calls_that_moved_bytes_ = 0;
};

}  // namespace socklings
