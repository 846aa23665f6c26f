#include "report/descriptor_line.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "report/escape.hpp"
#include "report/waiting.hpp"

namespace socklings {
namespace {

/// An address is its own name.
std::string name_of_end(const OpenFile& socket, const Observation& seen, const Messages& messages) {
    const bool is_address = socket.other_end.find(':') != std::string::npos;
    return printable(is_address ? socket.other_end : name_of_party(seen, socket.other_end, messages));
}

/// " (opened in line 12)", where the line is certain.
std::string origin_of(const OpenFile& file, const Observation& seen, const Messages& messages) {
    const Call* call = file.opened_by ? std::get_if<Call>(&seen.events[*file.opened_by]) : nullptr;
    if (!call || !call->site) return {};
    return " (" + messages.say("fd.opened-at", {{"line", std::to_string(call->site->line)}}) + ")";
}

/// The process that an event belongs to, and whether it ends there by itself.
struct Actor {
    int program = 0, process = 0;
    bool exits = false;
};

std::optional<Actor> actor_of(const Event& event) {
    if (const auto* call = std::get_if<Call>(&event)) return Actor{call->program, call->process, false};
    const auto* process = std::get_if<ProcessEvent>(&event);
    if (!process || process->what == "dies" || process->what == "stopped-by-us") return {};
    return Actor{process->program, process->process, process->what == "exits"};
}

}  // namespace

std::string descriptor_text(const OpenFile& file, const Observation& seen, const Messages& messages) {
    const std::string port = std::to_string(file.port);
    if (file.kind == "socket" && !file.other_end.empty())
        return messages.say("fd.connected", {{"who", name_of_end(file, seen, messages)}});
    if (file.kind == "socket" && file.listens) return messages.say("fd.listening", {{"port", port}});
    if (file.kind == "socket" && file.port != 0) return messages.say("fd.bound", {{"port", port}});
    return messages.say("fd." + file.kind, {{"path", printable(file.name)}});
}

std::string descriptor_line(const DescriptorTable& table, const Observation& seen, const Messages& messages) {
    std::string text;
    for (const auto& [number, file] : table) {
        text += (text.empty() ? "" : " · ") + std::to_string(number) + " " + descriptor_text(file, seen, messages);
    }
    return text;
}

std::vector<TableChange> table_changes(const Timeline& timeline, const Observation& seen) {
    std::vector<TableChange> changes;
    DescriptorTables tables(seen);
    std::map<std::pair<int, int>, DescriptorTable> shown;
    for (std::size_t i = 0; i < seen.programs.size(); ++i) {
        const int program = static_cast<int>(i);
        shown[{program, 1}] = tables.of(program, 1);
    }
    std::size_t next = 0;
    for (std::size_t row = 0; row < timeline.rows.size(); ++row) {
        const auto& one = timeline.rows[row];
        for (const std::size_t last = std::max(one.left.value_or(0), one.right.value_or(0)); next <= last; ++next)
            tables.follow(next);
        for (const auto& index : {one.left, one.right}) {
            const auto actor = index ? actor_of(seen.events[*index]) : std::nullopt;
            if (!actor) continue;
            DescriptorTable table = tables.of(actor->program, actor->process);
            if (actor->exits) {
                std::erase_if(table, [](const auto& entry) { return entry.first <= 2; });
                if (!table.empty()) changes.push_back({row, actor->program, actor->process, std::move(table), true});
                continue;
            }
            DescriptorTable& before = shown[{actor->program, actor->process}];
            if (table == before) continue;
            before = table;
            changes.push_back({row, actor->program, actor->process, std::move(table), false});
        }
    }
    return changes;
}

std::string table_change_text(const TableChange& change, const Timeline& timeline, const Observation& seen,
                              const Messages& messages) {
    const auto index = static_cast<std::size_t>(change.program);
    std::string whose = timeline.two_programs && index < seen.programs.size() ? seen.programs[index].name : "";
    if (change.process > 1) whose += (whose.empty() ? "[" : " [") + std::to_string(change.process) + "]";
    const std::string text = whose.empty() ? "" : printable(whose) + " ";
    if (!change.at_exit) return text + messages.say("fd.table") + " " + descriptor_line(change.table, seen, messages);
    std::string left;
    for (const auto& [number, file] : change.table) {
        left += (left.empty() ? "" : " · ") + std::to_string(number) + " " + descriptor_text(file, seen, messages) +
                origin_of(file, seen, messages);
    }
    return text + messages.say("fd.left") + " " + left;
}

}  // namespace socklings
