#include "play/rest.hpp"

#include <sys/syscall.h>

#include <algorithm>

#include "play/syscalls.hpp"
#include "play/timers.hpp"

namespace socklings {
namespace {

bool blocked(const Task& task, const TaskState& now) {
    switch (now.state) {
        case 'S':
            return now.syscall != -1;
        case 'D':
            return task.in_vfork;  // without signals; it is its child that counts
        case 'T':
        case 't':
            return task.group_stopped;
        case 'Z':
        case 'X':
            return true;
        default:
            return false;
    }
}

bool has_timeout(const Tracer& tracer, const Task& task, const TaskState& now) {
    if (timer_armed(*task.process) || wakes_by_itself(now.syscall, now.arguments)) return true;
    if (task.calls.empty() || !task.calls.back().call) return false;
    const auto& descriptor = task.calls.back().call->descriptor;
    return descriptor && tracer.sockets_with_timeout().contains(descriptor->object);
}

}  // namespace

Rest look_for_rest(const Tracer& tracer, const std::function<std::vector<TcpSocket>()>& sockets) {
    const auto& tasks = tracer.tasks();
    // Several tasks can wake each other between two looks: so all must be seen asleep twice, and none may have run
    // between.
    std::vector<std::uint64_t> switches;
    if (tasks.size() > 1)
        for (const auto& [tid, task] : tasks) {
            if (!blocked(*task, task->files.state())) return Rest::moving;
            switches.push_back(task->files.switches());
        }
    bool timeout = false;
    auto before = switches.begin();
    for (const auto& [tid, task] : tasks) {
        if (!switches.empty() && task->files.switches() != *before++) return Rest::moving;
        auto now = task->files.state();
        if (!blocked(*task, now)) return Rest::moving;
        timeout = timeout || has_timeout(tracer, *task, now);
    }
    if (in_transit(sockets())) return Rest::in_transit;
    return timeout ? Rest::settled : Rest::at_rest;
}

std::string what_it_waits_in(const Task& task) {
    if (task.group_stopped) return "stopped";
    auto now = task.files.state();
    if (now.syscall == SYS_futex) return "futex";  // not watched, so without a name in the table
    return now.syscall == -1 ? std::string() : raw_name(now.syscall);
}

}  // namespace socklings
