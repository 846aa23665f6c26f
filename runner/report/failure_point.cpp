#include "report/failure_point.hpp"

#include <algorithm>

namespace socklings {
namespace {

/// The last event for which `is_it` holds.
template <class Predicate>
std::optional<std::size_t> last_event(const Observation& seen, const Predicate& is_it) {
    for (std::size_t i = seen.events.size(); i > 0; --i) {
        if (is_it(seen.events[i - 1])) return i - 1;
    }
    return {};
}

/// Where the script went no further: the call that waits, what the peer got last, or how the program ended.
std::optional<std::size_t> end_of_script(const Observation& seen) {
    if (!seen.failure) return {};
    const ScriptFailure& failure = *seen.failure;
    if (failure.call) return failure.call;
    for (const Waiting& waiting : failure.waiting) {
        if (waiting.call) return waiting.call;
    }
    const bool is_program = std::any_of(seen.programs.begin(), seen.programs.end(),
                                        [&](const ProgramRun& one) { return one.name == failure.peer; });
    return last_event(seen, [&](const Event& event) {
        if (const auto* peer = std::get_if<PeerEvent>(&event))
            return peer->peer == failure.peer && (peer->action == "receives" || peer->action.starts_with("sees-"));
        const auto* process = std::get_if<ProcessEvent>(&event);
        return is_program && process && (process->what == "exits" || process->what == "dies");
    });
}

/// Where a signal ended the program that the finding speaks of.
std::optional<std::size_t> violent_end(const Observation& seen, const Finding& finding) {
    const auto program = finding.arguments.find("program");
    if (program == finding.arguments.end() || finding.where.call) return {};
    return last_event(seen, [&](const Event& event) {
        const auto* process = std::get_if<ProcessEvent>(&event);
        const auto run = process ? static_cast<std::size_t>(process->program) : seen.programs.size();
        return run < seen.programs.size() && process->what == "dies" && seen.programs[run].name == program->second;
    });
}

}  // namespace

std::optional<std::size_t> failure_point(const StepVerdict& step, const Observation& seen, std::size_t index) {
    const auto within = [&](const std::optional<std::size_t>& event) { return event && *event < seen.events.size(); };
    if (!step.findings.empty()) {
        const Where& where = step.findings.front().where;
        if (where.scenario == index && within(where.call)) return where.call;
        // Without a call it is about the program as a whole: about its end, where a signal brought that.
        if (const auto end = violent_end(seen, step.findings.front()); where.scenario == index && end) return end;
    }
    if (step.call && step.call->scenario == index && within(step.call->call)) return step.call->call;
    const auto end = end_of_script(seen);
    return within(end) ? end : std::nullopt;
}

}  // namespace socklings
