#include "report/timeline.hpp"

#include <algorithm>

#include "observe/other_ends.hpp"

namespace socklings {
namespace {

bool is_one_of(const std::string& name, std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == one; });
}

/// What a library function does besides moving bytes and opening what it was asked for is its own business: perror()
/// copies and closes descriptors, fopen() asks for a file's kind.
bool is_library_business(const Call& call) {
    if (call.via.empty() || call.data_size > 0 || !call.result) return false;
    return call.via == "perror" || is_one_of(family_of(call), {"dup", "fcntl", "lseek", "stat"});
}

/// A shell's tools have no lines: all their calls count, and most of them are to begin and end a tool. Left out is what
/// works on files of the system, and how it looks after its descriptors and children.
bool is_tool_business(const Call& call) {
    if (call.site) return false;
    if (is_one_of(family_of(call), {"dup", "close", "fcntl", "lseek", "stat", "fork", "wait"})) return true;
    const auto& opened = call.made ? call.made : call.descriptor;
    std::string path = opened ? opened->object : "";
    if (!opened && !call.arguments.empty() && family_of(call) == "open") {
        const std::string& shown = call.arguments.front().shown;
        path = shown.substr(std::min<std::size_t>(shown.size(), 1));
    }
    for (const char* folder : {"/etc/", "/lib", "/usr/", "/proc/", "/programs/"}) {
        if (path.starts_with(folder)) return true;
    }
    return false;
}

/// Whether the signal of this event ended its process: that is told by itself.
bool brings_the_end(const Observation& seen, std::size_t index) {
    const auto& event = std::get<ProcessEvent>(seen.events[index]);
    return std::any_of(seen.events.begin() + static_cast<std::ptrdiff_t>(index), seen.events.end(),
                       [&](const Event& one) {
                           const auto* later = std::get_if<ProcessEvent>(&one);
                           return later && later->what == "dies" && later->program == event.program &&
                                  later->process == event.process && later->signal == event.signal;
                       });
}

bool is_shown(const Observation& seen, std::size_t index) {
    const auto& event = std::get<ProcessEvent>(seen.events[index]);
    if (event.what == "starts") return seen.programs.size() > 1;
    if (event.what == "gets-signal") return event.signal != "SIGCHLD" && !brings_the_end(seen, index);
    return is_one_of(event.what, {"forks", "exits", "dies", "stopped-by-us"});
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
    int program = 0;
    if (const auto* call = std::get_if<Call>(&event)) {
        if (!all_calls_ && (!call->own || is_library_business(*call) || is_tool_business(*call))) return {};
        program = call->program;
    } else {
        const auto& process = std::get<ProcessEvent>(event);
        if (!is_shown(seen_, index)) return {};
        program = process.program;
    }
    (is_left(program) ? row.left : row.right) = index;
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
        made.rows.push_back(*row);
        can_join = true;
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
