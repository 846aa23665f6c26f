#include "play/tracer.hpp"

#include <sys/ptrace.h>
#include <sys/wait.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "play/launch.hpp"
#include "play/timers.hpp"
#include "sys/files.hpp"

namespace socklings {
namespace {

constexpr int system_call_stop = SIGTRAP | 0x80;  // PTRACE_O_TRACESYSGOOD

std::string signal_name(int signal) {
    const char* name = sigabbrev_np(signal);
    return name ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

bool stops_group(int signal) {
    return signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
}

}  // namespace

Tracer::~Tracer() {
    for (const auto& [pid, process] : processes_) kill(pid, SIGKILL);
    while (!tasks_.empty()) {
        int status = 0;
        pid_t tid = waitpid(-1, &status, __WALL);
        if (tid == -1) return;
        if (WIFEXITED(status) || WIFSIGNALED(status)) tasks_.erase(tid);
    }
}

int Tracer::launch(const Launch& launch, const Confinement& confinement) {
    auto number = static_cast<int>(programs_.size());
    Tracked program;
    program.name = launch.name;
    program.executable = launch.executable;
    program.shell = launch.shell;
    program.terminal = std::make_unique<Terminal>(launch.stdout_is_pipe);
    auto started = launch_program(launch, *program.terminal, confinement);
    program.first_process = started.pid;
    program.launch_errors = std::move(started.errors);
    program.terminal->close_program_ends();
    program.processes = 1;
    programs_.push_back(std::move(program));

    auto process = std::make_unique<Process>();
    process->pid = started.pid;
    process->program = number;
    auto& kept = *processes_.emplace(started.pid, std::move(process)).first->second;
    add_task(started.pid, kept);

    ProgramRun run;
    run.name = launch.name;
    run.arguments = launch.arguments;
    run.sources = launch.sources;
    record_.seen.programs.push_back(std::move(run));
    record_.add(ProcessEvent{number, 1, "starts", {}, {}, 0});
    return number;
}

Task& Tracer::add_task(pid_t tid, Process& process) {
    auto task = std::make_unique<Task>(Task{tid, &process, ++process.threads, TaskFiles(tid), {}, false});
    return *(tasks_[tid] = std::move(task));
}

bool Tracer::handle_stops() {
    bool any = false;
    int status = 0;
    for (pid_t tid; (tid = waitpid(-1, &status, __WALL | WNOHANG)) > 0;) {
        any = true;
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            early_stops_.erase(tid);
            handle_end(tid, status);
        } else if (auto task = tasks_.find(tid); task != tasks_.end()) {
            handle_stop(*task->second, status);
        } else {
            early_stops_[tid] = status;
        }
        // At every run the same call is the last, or is acted on, however far the program has come.
        if (record_.has_too_much_output() || spinning() || endless_work_.found() || no_room_) break;
    }
    return any;
}

void Tracer::handle_stop(Task& task, int status) {
    int event = status >> 16, signal = WSTOPSIG(status);
    task.group_stopped = false;
    if (event == PTRACE_EVENT_SECCOMP) return enter_call(task);
    if (event == PTRACE_EVENT_STOP && stops_group(signal)) {
        // Stays stopped as it would without us, until SIGCONT (ptrace(2), group-stop).
        task.group_stopped = true;
        ptrace(PTRACE_LISTEN, task.tid, 0, 0);
        return;
    }
    if (event != 0) return handle_event(task, event);
    if (signal == system_call_stop) return leave_call(task);
    handle_signal(task, signal);
}

void Tracer::handle_event(Task& task, int event) {
    if (event == PTRACE_EVENT_EXEC)
        handle_exec(task);
    else if (event == PTRACE_EVENT_FORK || event == PTRACE_EVENT_VFORK || event == PTRACE_EVENT_CLONE)
        handle_new_task(task, event);
    // In the middle of a watched call (fork, exec) its end is still to come.
    bool in_call = !task.calls.empty() && task.calls.back().call && !task.calls.back().interrupted;
    in_call ? go_on_to_end_of_call(task) : go_on(task);
}

void Tracer::handle_new_task(Task& parent, int event) {
    unsigned long message = 0;
    if (ptrace(PTRACE_GETEVENTMSG, parent.tid, 0, &message) == -1) return;
    auto tid = static_cast<pid_t>(message);
    bool is_thread = event == PTRACE_EVENT_CLONE && process_of(tid) == parent.process->pid;
    if (is_thread) {
        add_task(tid, *parent.process);
    } else {
        auto& program = programs_[static_cast<std::size_t>(parent.process->program)];
        auto process = std::make_unique<Process>();
        process->pid = tid;
        process->program = parent.process->program;
        process->number = ++program.processes;
        process->executed = true;
        process->foreign = parent.process->foreign;
        process->image = parent.process->image;
        process->has_timerfd = parent.process->has_timerfd;
        record_.add(ProcessEvent{process->program, parent.process->number, "forks", {}, process->number, 0});
        auto& kept = *processes_.emplace(tid, std::move(process)).first->second;
        add_task(tid, kept);
    }
    parent.in_vfork = event == PTRACE_EVENT_VFORK;
    if (auto early = early_stops_.extract(tid)) handle_stop(*tasks_.at(tid), early.mapped());
}

void Tracer::handle_exec(Task& task) {
    auto& process = *task.process;
    // execve(2): all other threads are gone, and the one that called has the process's id from now on. Of all that was
    // open only its execve will return.
    unsigned long caller = 0;
    ptrace(PTRACE_GETEVENTMSG, task.tid, 0, &caller);
    std::vector<OpenCall> execve;
    for (auto& [tid, other] : tasks_) {
        if (other->process != &process) continue;
        if (tid == static_cast<pid_t>(caller) && !other->calls.empty() && other->calls.back().call) {
            execve.push_back(std::move(other->calls.back()));
            other->calls.pop_back();
        }
        record_unreturned(*other);
    }
    std::erase_if(tasks_,
                  [&](const auto& entry) { return entry.second->process == &process && entry.first != task.tid; });
    task.calls = std::move(execve);
    task.files = TaskFiles(task.tid);
    auto executable = std::filesystem::path("/proc/" + std::to_string(process.pid) + "/exe");
    std::error_code unreadable;
    process.foreign = programs_[static_cast<std::size_t>(process.program)].shell ||
                      std::filesystem::read_symlink(executable, unreadable) !=
                      programs_[static_cast<std::size_t>(process.program)].executable;
    process.image.reset();
    if (!std::exchange(process.executed, true)) return;
    record_.add(ProcessEvent{process.program, process.number, "executes", {}, {}, 0});
}

void Tracer::handle_signal(Task& task, int signal) {
    record_.add(ProcessEvent{task.process->program, task.process->number, "gets-signal", signal_name(signal), {}, 0});
    auto& run = record_.seen.programs[static_cast<std::size_t>(task.process->program)];
    if (signal == SIGXCPU) {
        run.limit = "cpu";
        // One that goes on in spite of it does not go on for long.
        if (std::exchange(task.process->over_cpu_limit, true)) kill(task.process->pid, SIGKILL);
    }
    if (signal == SIGALRM) note_alarm(*task.process);
    if (handles_signal(task.tid, signal)) {
        task.calls.push_back({});
    } else {
        if (signal == SIGXFSZ) run.limit = "file";
        bool falls = signal == SIGSEGV || signal == SIGABRT;
        if (falls && has_no_memory_left(task.process->pid)) run.limit = "memory";
        if (auto stack = keep_stack(task)) record_.note_signal_place(task.process->program, *stack);
    }
    go_on(task, signal);
}

void Tracer::handle_end(pid_t tid, int status) {
    auto found = tasks_.find(tid);
    if (found == tasks_.end()) return;
    auto& process = *found->second->process;
    record_unreturned(*found->second);
    tasks_.erase(found);
    if (tid != process.pid) return;
    note_process_end(process, status);
    processes_.erase(tid);
}

void Tracer::record_unreturned(Task& task) {
    for (auto& open : task.calls)
        if (open.call) record_.add(std::move(*open.call), open.stack);
    task.calls.clear();
}

void Tracer::note_process_end(Process& process, int status) {
    auto& program = programs_[static_cast<std::size_t>(process.program)];
    auto& run = record_.seen.programs[static_cast<std::size_t>(process.program)];
    bool is_first = process.pid == program.first_process;
    ProcessEvent event{process.program, process.number, WIFEXITED(status) ? "exits" : "dies", {}, {}, 0};
    if (WIFEXITED(status))
        event.code = WEXITSTATUS(status);
    else
        event.signal = signal_name(WTERMSIG(status));
    if (run.stopped_by_us && WIFSIGNALED(status)) event.what = "stopped-by-us";
    if (is_first) {
        program.ended = true;
        if (!process.executed) {
            program.launch_error = "the program could not be started";
            std::array<char, 256> text;
            auto size = read(program.launch_errors.get(), text.data(), text.size());
            if (size > 0) program.launch_error = std::string(text.data(), static_cast<std::size_t>(size));
        }
        if (!run.stopped_by_us) {
            run.exit_code = event.code;
            run.signal = event.signal;
            run.children_left = count_children(process.program);
        }
    }
    record_.add(std::move(event));
}

int Tracer::count_children(int program) const {
    auto first = programs_[static_cast<std::size_t>(program)].first_process;
    return static_cast<int>(std::count_if(processes_.begin(), processes_.end(), [&](const auto& entry) {
        return entry.second->program == program && entry.first != first;
    }));
}

void Tracer::kill_program(int program) {
    auto& run = record_.seen.programs[static_cast<std::size_t>(program)];
    if (!programs_[static_cast<std::size_t>(program)].ended && !std::exchange(run.stopped_by_us, true))
        run.children_left = count_children(program);
    for (const auto& [pid, process] : processes_)
        if (process->program == program) kill(pid, SIGKILL);
}

void Tracer::kill_all() {
    for (std::size_t i = 0; i < programs_.size(); i++) kill_program(static_cast<int>(i));
    for (const auto& [tid, status] : early_stops_) kill(tid, SIGKILL);
}

bool Tracer::any_left() const {
    siginfo_t one;
    return waitid(P_ALL, 0, &one, WEXITED | WSTOPPED | WNOHANG | WNOWAIT | __WALL) == 0;
}

void Tracer::send_signal(int program, int signal) {
    if (!programs_[static_cast<std::size_t>(program)].ended)
        kill(programs_[static_cast<std::size_t>(program)].first_process, signal);
}

const Process* Tracer::process(pid_t pid) const {
    auto found = processes_.find(pid);
    return found == processes_.end() ? nullptr : found->second.get();
}

bool Tracer::alive(int program) const {
    return std::any_of(processes_.begin(), processes_.end(),
                       [&](const auto& entry) { return entry.second->program == program; });
}

std::map<pid_t, std::size_t> Tracer::record_open_calls() {
    std::map<pid_t, std::size_t> innermost;
    for (auto& [tid, task] : tasks_)
        for (auto& open : task->calls)
            if (open.call) {
                innermost[tid] = record_.add(std::move(*open.call), open.stack);
                open.call.reset();
            }
    return innermost;
}

void Tracer::go_on(const Task& task, int signal) const { ptrace(PTRACE_CONT, task.tid, 0, signal); }

void Tracer::go_on_to_end_of_call(const Task& task) const { ptrace(PTRACE_SYSCALL, task.tid, 0, 0); }

}  // namespace socklings
