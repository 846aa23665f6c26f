#include "report/timeline_cells.hpp"

#include <algorithm>

#include "report/escape.hpp"
#include "report/waiting.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

std::size_t less(std::size_t columns, std::size_t used) { return columns > used ? columns - used : 0; }

/// "server 9090".
std::string command_of(const ProgramRun& run) {
    std::string text = run.name;
    for (const std::string& word : run.arguments) text += " " + word;
    return printable(text);
}

}  // namespace

TimelineCells::TimelineCells(const Timeline& timeline, const Observation& seen, const Messages& messages,
                             CallNames names)
    : timeline_(timeline), seen_(seen), messages_(messages), names_(names) {
    several_processes_ = std::any_of(seen.events.begin(), seen.events.end(), [](const Event& event) {
        const auto* process = std::get_if<ProcessEvent>(&event);
        return process && process->what == "forks";
    });
    std::set<std::string> programs;
    for (const ProgramRun& run : seen.programs) programs.insert(run.name);
    other_programs_ = programs.size() - programs.count(timeline.left);
}

std::string TimelineCells::left_heading() const { return name_of_party(seen_, timeline_.left, messages_); }

std::string TimelineCells::right_heading() const {
    std::string whole, names;
    bool all_clients = timeline_.right.size() > 1;
    for (const std::string& name : timeline_.right) {
        const std::string party = name_of_party(seen_, name, messages_);
        whole += (whole.empty() ? "" : ", ") + party;
        names += (names.empty() ? "" : ", ") + name;
        all_clients = all_clients && party == messages_.say("party.client", {{"name", name}});
    }
    return printable(all_clients ? messages_.say("party.clients", {{"names", names}}) : whole);
}

/// Whose event it is, where that is not told by the side alone.
std::string TimelineCells::prefix(int program, int process) const {
    const auto index = static_cast<std::size_t>(program);
    const std::string name = program >= 0 && index < seen_.programs.size() ? seen_.programs[index].name : "";
    std::string text;
    if (name != timeline_.left && other_programs_ > 1) text = printable(name) + ": ";
    if (several_processes_) text += "[" + std::to_string(process) + "] ";
    return text;
}

TimelineCell TimelineCells::cell(const Event& event, std::size_t columns) const {
    return std::visit([&](const auto& one) { return cell_of(one, columns); }, event);
}

TimelineCell TimelineCells::cell_of(const Call& call, std::size_t columns) const {
    const std::string whose = prefix(call.program, call.process);
    TimelineCell cell;
    if (call.site) cell.line = call.site->line;
    const CallText text = call_text(call, messages_, less(columns, display_width(whose)), names_);
    cell.text = whose + text.text;
    if (text.without_data) cell.below = "  " + quoted_data(call.data, less(columns, 2));
    cell.fault = call.injected || was_cut_short(call);
    return cell;
}

TimelineCell TimelineCells::cell_of(const PeerEvent& event, std::size_t columns) const {
    const std::string key = "timeline." + event.action;
    std::string text =
        messages_.has(key) ? messages_.say(key, {{"n", std::to_string(event.data.size())}}) : printable(event.action);
    if (timeline_.right.size() > 1) {
        const std::string who = event.peer == "keyboard" ? messages_.say("timeline.keyboard") : event.peer;
        text.insert(0, printable(who) + ": ");
    }
    if (const std::string data = quoted_data(event.data, less(columns, display_width(text) + 2)); !data.empty())
        text += "  " + data;
    return {{}, text, false, {}};
}

TimelineCell TimelineCells::cell_of(const ProcessEvent& event, std::size_t) const {
    TimelineCell cell;
    Arguments arguments{{"signal", event.signal}, {"n", event.code ? std::to_string(*event.code) : ""}};
    const auto index = static_cast<std::size_t>(event.program);
    if (event.program >= 0 && index < seen_.programs.size()) {
        const ProgramRun& run = seen_.programs[index];
        arguments["command"] = command_of(run);
        if (event.what == "dies" && event.process == 1 && run.signal_site) cell.line = run.signal_site->line;
    }
    const std::string key = "timeline.process." + event.what;
    cell.text = prefix(event.program, event.process) + messages_.say(key, arguments);
    return cell;
}

}  // namespace socklings
