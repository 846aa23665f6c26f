// The calls of a tracee: from the stop at the entry to the one at the end.
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <utility>

#include "play/faults.hpp"
#include "play/memory.hpp"
#include "play/registers.hpp"
#include "play/timers.hpp"
#include "play/tracer.hpp"

namespace socklings {
namespace {

constexpr std::size_t kept_data = 64 * 1024;

// The kernel's own results that say "again" (include/linux/errno.h); no program ever sees them.
constexpr std::int64_t restart_first = -516, restart_last = -512;

std::optional<RawCall> call_at_entry(pid_t tid) {
    __ptrace_syscall_info info{};
    if (ptrace(PTRACE_GET_SYSCALL_INFO, tid, sizeof info, &info) <= 0 || info.op != PTRACE_SYSCALL_INFO_SECCOMP)
        return {};
    RawCall raw;
    raw.number = static_cast<long>(info.seccomp.nr);
    for (std::size_t i = 0; i < raw.arguments.size(); i++) raw.arguments[i] = info.seccomp.args[i];
    return raw;
}

bool is_last(const RawCall& raw) { return raw.number == SYS_exit_group || raw.number == SYS_exit; }

bool writes(const Call& call) {
    return call.asked && (call.raw.find("write") != std::string::npos || call.raw.find("send") != std::string::npos);
}

}  // namespace

Descriptor Tracer::describe(const Task& task, int fd, bool for_writing) const {
    // By the task: where main has ended by pthread_exit(), the process's own files are gone.
    auto link = descriptor_link(task.tid, fd);
    const auto& terminal = *programs_[static_cast<std::size_t>(task.process->program)].terminal;
    Descriptor descriptor{fd, {}, link};
    bool is_terminal = !link.empty() && link == terminal.stdin_name();
    if (is_terminal && !for_writing && fd != 1 && fd != 2)
        descriptor.kind = "stdin";
    else if (!link.empty() && link == terminal.stderr_name())
        descriptor.kind = "stderr";
    else if (is_terminal || (!link.empty() && link == terminal.stdout_name()))
        descriptor.kind = "stdout";
    else
        descriptor.kind = kind_of_link(task.tid, fd, link);
    return descriptor;
}

std::optional<std::size_t> Tracer::keep_stack(Task& task) {
    if (task.process->foreign || !task.process->executed) return {};
    auto snapshot = take_snapshot(task.tid);
    if (!snapshot) return {};
    auto& image = task.process->image;
    auto holds = [&](const Mapping& mapping) { return snapshot->ip >= mapping.start && snapshot->ip < mapping.end; };
    auto known = [&] {
        const auto& mappings = record_.image(*image);
        return std::any_of(mappings.begin(), mappings.end(), holds);
    };
    // Libraries come after exec: a call from unknown code means there are new ones.
    if (!image || !known()) {
        auto mappings = read_mappings(task.tid);
        if (!image || mappings != record_.image(*image))
            image = record_.keep_image(std::move(mappings), task.process->program);
    }
    return record_.keep_stack(*image, std::move(*snapshot));
}

// A line of the learner's makes the call itself: not by way of stdio, a stream or getaddrinfo, which may not survive
// the fault.
bool Tracer::is_direct(Call call, std::optional<std::size_t> stack) {
    if (!stack) return false;
    const auto& origin = record_.origin(*stack);
    name_as_written(call, origin.symbol, origin.via);
    return origin.site && origin.main_began && call.via.empty();
}

void Tracer::enter_call(Task& task) {
    auto raw = call_at_entry(task.tid);
    if (!raw || !task.process->executed) return go_on(task);
    const auto& program = programs_[static_cast<std::size_t>(task.process->program)];
    if (!task.calls.empty() && task.calls.back().call) {
        auto& open = task.calls.back();
        bool restarts = open.interrupted && (raw->number == open.raw.number || raw->number == SYS_restart_syscall);
        if (restarts) {
            open.interrupted = false;
            if (open.call->shortened_to) open.shortened = shorten(faults_, program.name, task.tid, *raw, *open.call);
            return go_on_to_end_of_call(task);
        }
    }
    if (is_last(*raw)) {
        note_exit(task);
        return go_on(task);
    }
    OpenCall open;
    open.raw = *raw;
    Call call;
    call.own = program.shell;
    call.program = task.process->program;
    call.process = task.process->number;
    call.thread = task.number;
    call.started_us = record_.now();
    decode_entry(*raw, memory_of(task.tid), call);
    if (auto index = descriptor_argument(raw->number))
        call.descriptor =
            describe(task, static_cast<int>(raw->arguments[static_cast<std::size_t>(*index)]), writes(call));
    open.stack = keep_stack(task);
    open.failure = failures_.next(program.name, call, [&] { return is_direct(call, open.stack); });
    if (open.failure && skip_call(task.tid)) call.injected = true;
    // The loader takes a short read for a broken library, and a sanitizer's reads are no business of the scenario's; of
    // another program such calls cannot be told.
    if (!faults_.empty() && open.stack && !record_.is_of_runtime(*open.stack))
        open.shortened = shorten(faults_, program.name, task.tid, *raw, call);
    open.call = std::move(call);
    task.calls.push_back(std::move(open));
    go_on_to_end_of_call(task);
}

void Tracer::leave_call(Task& task) {
    task.in_vfork = false;
    __ptrace_syscall_info info{};
    if (ptrace(PTRACE_GET_SYSCALL_INFO, task.tid, sizeof info, &info) <= 0) return;
    if (info.op != PTRACE_SYSCALL_INFO_EXIT || task.calls.empty() || !task.calls.back().call) return go_on(task);
    std::int64_t result = info.exit.rval;
    auto& open = task.calls.back();
    if (open.failure && set_call_result(task.tid, -open.failure)) result = -open.failure;
    if (open.raw.number == SYS_rt_sigreturn) {
        leave_handler(task, result);
    } else if (result >= restart_first && result <= restart_last) {
        if (open.shortened) {
            restore(*open.shortened, task.tid, open.raw);
            open.shortened.reset();
        }
        open.interrupted = true;
    } else {
        auto ended = std::move(task.calls.back());
        task.calls.pop_back();
        finish_call(task, std::move(ended), result);
    }
    go_on(task);
}

// The handler's frame goes; what it interrupted is either over (EINTR) or will be started again.
void Tracer::leave_handler(Task& task, std::int64_t result) {
    task.calls.pop_back();  // rt_sigreturn itself
    while (!task.calls.empty() && task.calls.back().call) task.calls.pop_back();
    if (!task.calls.empty()) task.calls.pop_back();
    if (result != -EINTR || task.calls.empty() || !task.calls.back().interrupted) return;
    auto ended = std::move(task.calls.back());
    task.calls.pop_back();
    finish_call(task, std::move(ended), result);
}

void Tracer::finish_call(Task& task, OpenCall open, std::int64_t result) {
    auto& call = *open.call;
    if (open.shortened) restore(*open.shortened, task.tid, open.raw);
    bool is_output = call.descriptor && (call.descriptor->kind == "stdout" || call.descriptor->kind == "stderr");
    auto limit = is_output && result > 0 ? static_cast<std::size_t>(result) : kept_data;
    decode_exit(open.raw, result, memory_of(task.tid), limit, call);
    call.ended_us = record_.now();
    if (makes_descriptor(open.raw.number) && result >= 0) call.made = describe(task, static_cast<int>(result), false);
    note_timers(*task.process, open.raw, result, memory_of(task.tid));
    if (sets_socket_timeout(open.raw, result, memory_of(task.tid)))
        sockets_with_timeout_.insert(call.descriptor->object);
    // accept(2): the new socket has its listener's options.
    if (call.made && call.descriptor && sockets_with_timeout_.contains(call.descriptor->object))
        sockets_with_timeout_.insert(call.made->object);
    bool end_of_input =
        call.descriptor && call.descriptor->kind == "stdin" && result == 0 && call.asked.value_or(0) > 0;
    if (end_of_input) programs_[static_cast<std::size_t>(call.program)].terminal->input_end_was_read();

    if (result > 0 && call.asked) give_cpu_time(*task.process);

    bool is_connect = family_of(call) == "connect" && call.address && call.address->family.starts_with("AF_INET");
    made_connection_ = made_connection_ || (is_connect && (result == 0 || result == -EINPROGRESS || result == -EINTR));
    no_room_ = no_room_ || (family_of(call) == "send" && call.error == "EAGAIN");
    Call seen = call;
    auto stack = open.stack;
    auto index = record_.add(std::move(call), stack);
    spinning_.add(seen, stack.value_or(0), index);
    endless_work_.add(seen, index, tasks_.size() == 1);
}

// The limit is there for programs that compute for ever. One that moves its data byte by byte needs long, and tracing
// makes it longer: now and then it gets its time anew.
void Tracer::give_cpu_time(Process& process) {
    constexpr unsigned now_and_then = 64;
    ++calls_that_moved_bytes_;
    if (++process.calls_that_moved_bytes % now_and_then != 0) return;
    clockid_t clock{};
    timespec used{};
    rlimit limit{};
    if (clock_getcpuclockid(process.pid, &clock) != 0 || clock_gettime(clock, &used) == -1) return;
    if (prlimit(process.pid, RLIMIT_CPU, nullptr, &limit) == -1) return;
    limit.rlim_cur = std::min(static_cast<rlim_t>(used.tv_sec) + 1 + cpu_s_, limit.rlim_max);
    prlimit(process.pid, RLIMIT_CPU, &limit, nullptr);  // refused: it keeps what it has
}

// At exit_group(2) the descriptors are still there: what is open now was never closed.
void Tracer::note_exit(Task& task) {
    const auto& process = *task.process;
    auto& run = record_.seen.programs[static_cast<std::size_t>(process.program)];
    if (process.pid != programs_[static_cast<std::size_t>(process.program)].first_process || process.foreign) return;
    run.open_at_exit.clear();
    for (int fd : open_descriptors(task.tid))
        if (fd > 2) run.open_at_exit.push_back(describe(task, fd, false));
}

}  // namespace socklings
