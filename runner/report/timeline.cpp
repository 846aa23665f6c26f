#include "report/timeline.hpp"

#include <algorithm>
#include <iterator>

#include "observe/other_ends.hpp"
#include "report/timeline_choice.hpp"

namespace socklings {
namespace {

bool is_one_of(const std::string& name, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

double time_of(const Event& event) {
    if (const auto* call = std::get_if<Call>(&event)) return call->result ? call->ended_us : call->started_us;
    if (const auto* peer = std::get_if<PeerEvent>(&event)) return peer->at_us;
    return std::get<ProcessEvent>(event).at_us;
}

/// Builds the rows of one observation.
class Rows {
public:
    Rows(const Observation& seen, bool all_calls) : seen_(seen), all_calls_(all_calls), ends_(other_ends(seen)) {}

    [[nodiscard]] Timeline timeline() const;

private:
    [[nodiscard]] std::string program_name(int program) const {
        const auto index = static_cast<std::size_t>(program);
        return program >= 0 && index < seen_.programs.size() ? seen_.programs[index].name : std::string();
    }
    [[nodiscard]] bool is_left(int program) const { return program_name(program) == seen_.programs.front().name; }
    [[nodiscard]] std::optional<TimelineRow> row_of(std::size_t index) const;
    [[nodiscard]] Flow flow_of(const PeerEvent& event) const;
    [[nodiscard]] std::optional<Flow> joined_flow(const Event& left, const Event& right) const;
    [[nodiscard]] std::optional<Flow> joined_flow(const Call& left, const PeerEvent& right) const;
    [[nodiscard]] std::optional<Flow> joined_flow(const Call& left, const Call& right) const;
    [[nodiscard]] bool sends_to_program(const Call& call) const;
    [[nodiscard]] bool began_before(const TimelineRow& sent, const TimelineRow& taken) const;
    [[nodiscard]] bool may_be_connected(const Call& call, const std::string& with) const;

    const Observation& seen_;
    bool all_calls_;
    OtherEnds ends_;
};

std::optional<TimelineRow> Rows::row_of(std::size_t index) const {
    const Event& event = seen_.events[index];
    TimelineRow row;
    row.at_us = time_of(event);
    if (const auto* peer = std::get_if<PeerEvent>(&event)) {
        row.right = index;
        row.flow = flow_of(*peer);
        return row;
    }
    const auto* call = std::get_if<Call>(&event);
    if (!(call && all_calls_) && !is_of_interest(seen_, index)) return {};
    const int program = call ? call->program : std::get<ProcessEvent>(event).program;
    (is_left(program) ? row.left : row.right) = index;
    if (call && sends_to_program(*call)) row.flow = row.left ? Flow::to_right : Flow::to_left;
    return row;
}

Flow Rows::flow_of(const PeerEvent& event) const {
    // What the keyboard types goes to one of several programs, and which is not told.
    const bool by_hand = is_one_of(event.action, {"types", "ends-input"});
    if (by_hand && !std::all_of(seen_.programs.begin(), seen_.programs.end(),
                                [&](const ProgramRun& one) { return one.name == seen_.programs.front().name; }))
        return Flow::none;
    if (by_hand || is_one_of(event.action, {"sends", "half-closes", "closes", "resets"})) return Flow::to_left;
    if (is_one_of(event.action, {"receives", "sees-end", "sees-reset"})) return Flow::to_right;
    return Flow::none;
}

/// Whether the call sent bytes to another program of the learner's. What a peer gets is told by the peer itself.
bool Rows::sends_to_program(const Call& call) const {
    if (family_of(call) != "send" || call.result.value_or(0) <= 0) return false;
    const auto end = ends_.find(call.descriptor->object);
    return end != ends_.end() && std::any_of(seen_.programs.begin(), seen_.programs.end(),
                                             [&](const ProgramRun& one) { return one.name == end->second; });
}

/// Whether `sent` is a program's send of what the row before it, of the other program, took the beginning of.
bool Rows::began_before(const TimelineRow& sent, const TimelineRow& taken) const {
    const auto& from = sent.left ? sent.left : sent.right;
    const auto& to = sent.left ? taken.right : taken.left;
    const auto* send = from ? std::get_if<Call>(&seen_.events[*from]) : nullptr;
    const auto* receive = to ? std::get_if<Call>(&seen_.events[*to]) : nullptr;
    return send && receive && sends_to_program(*send) && family_of(*receive) == "recv" && !receive->data.empty() &&
           may_be_connected(*receive, program_name(send->program)) && send->data.starts_with(receive->data) &&
           send->started_us < receive->ended_us;
}

/// False where the call's socket is known to lead to somebody else.
bool Rows::may_be_connected(const Call& call, const std::string& with) const {
    const auto& socket = call.made ? call.made : call.descriptor;
    const auto end = socket ? ends_.find(socket->object) : ends_.end();
    return end == ends_.end() || end->second == with;
}

std::optional<Flow> Rows::joined_flow(const Call& left, const PeerEvent& right) const {
    if (!left.result || *left.result < 0) return {};
    const std::string family = family_of(left);
    const bool by_hand = left.descriptor && left.descriptor->kind == "stdin";
    if (by_hand != (right.peer == "keyboard") || !may_be_connected(left, right.peer)) return {};
    const bool reads = family == "recv" || (family == "read" && by_hand);
    if (reads && is_one_of(right.action, {"sends", "types"}) && left.data == right.data) return Flow::to_left;
    if (reads && is_one_of(right.action, {"half-closes", "closes", "ends-input"}) && *left.result == 0)
        return Flow::to_left;
    if (family == "send" && right.action == "receives" && left.data == right.data) return Flow::to_right;
    if (is_one_of(family, {"close", "shutdown"}) && right.action == "sees-end") return Flow::to_right;
    if (family == "accept" && right.action == "connects") return Flow::none;
    if (family == "connect" && right.action == "accepts") return Flow::none;
    return {};
}

std::optional<Flow> Rows::joined_flow(const Call& left, const Call& right) const {
    if (left.result.value_or(-1) < 0 || right.result.value_or(-1) < 0) return {};
    if (!may_be_connected(left, program_name(right.program)) || !may_be_connected(right, program_name(left.program)))
        return {};
    const std::string here = family_of(left), there = family_of(right);
    const bool same_bytes = !left.data.empty() && left.data == right.data;
    if (here == "send" && there == "recv" && same_bytes) return Flow::to_right;
    if (here == "recv" && there == "send" && same_bytes) return Flow::to_left;
    const bool connection = (here == "accept" && there == "connect") || (here == "connect" && there == "accept");
    return connection ? std::optional(Flow::none) : std::nullopt;
}

std::optional<Flow> Rows::joined_flow(const Event& left, const Event& right) const {
    const auto* call = std::get_if<Call>(&left);
    if (!call) return {};
    if (const auto* peer = std::get_if<PeerEvent>(&right)) return joined_flow(*call, *peer);
    const auto* other = std::get_if<Call>(&right);
    return other ? joined_flow(*call, *other) : std::nullopt;
}

Timeline Rows::timeline() const {
    Timeline made;
    if (seen_.programs.empty()) return made;
    made.left = seen_.programs.front().name;
    for (const ProgramRun& program : seen_.programs) {
        if (program.name != made.left) made.right.insert(program.name);
    }
    made.two_programs = !made.right.empty();
    bool can_join = false;
    for (std::size_t i = 0; i < seen_.events.size(); ++i) {
        if (const auto* peer = std::get_if<PeerEvent>(&seen_.events[i])) made.right.insert(peer->peer);
        auto row = row_of(i);
        if (!row) continue;
        if (can_join && made.rows.back().left.has_value() != row->left.has_value()) {
            TimelineRow& last = made.rows.back();
            const std::size_t left = last.left ? *last.left : *row->left;
            const std::size_t right = last.right ? *last.right : *row->right;
            if (const auto flow = joined_flow(seen_.events[left], seen_.events[right])) {
                last.left = left;
                last.right = right;
                last.flow = *flow;
                can_join = false;
                continue;
            }
        }
        // A call is seen when it returns: a send may come after the recv that took its first bytes.
        const bool late = can_join && began_before(*row, made.rows.back());
        if (late) row->at_us = std::min(row->at_us, made.rows.back().at_us);
        made.rows.insert(late ? std::prev(made.rows.end()) : made.rows.end(), *row);
        can_join = !late;
    }
    return made;
}

}  // namespace

Timeline timeline_of(const Observation& seen, bool all_calls) { return Rows(seen, all_calls).timeline(); }

std::size_t row_of_event(const Timeline& timeline, std::size_t event) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < timeline.rows.size(); ++i) {
        const TimelineRow& row = timeline.rows[i];
        if (row.has(event)) return i;
        if (row.left.value_or(event) < event || row.right.value_or(event) < event) found = i;
    }
    return found;
}

}  // namespace socklings
