#include <nlohmann/json.hpp>

#include "observe/bytes.hpp"
#include "report/call_line.hpp"
#include "report/descriptor_line.hpp"
#include "report/failure_point.hpp"
#include "report/timeline.hpp"
#include "report/trace.hpp"

namespace socklings {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

Json bytes_json(const Bytes& bytes) { return is_utf8(bytes) ? Json(bytes) : Json{{"hex", to_hex(bytes)}}; }

const char* name_of(Flow flow) {
    switch (flow) {
        case Flow::to_left:
            return "to-left";
        case Flow::to_right:
            return "to-right";
        case Flow::none:
            break;
    }
    return nullptr;
}

const char* name_of(StepStatus status) {
    switch (status) {
        case StepStatus::passed:
            return "passed";
        case StepStatus::failed:
            return "failed";
        case StepStatus::not_reached:
            return "not-reached";
        case StepStatus::error:
            break;
    }
    return "error";
}

/// Puts the events of one observation into JSON.
class EventJson {
public:
    EventJson(const Observation& seen, const Messages& messages) : seen_(seen), messages_(messages) {}

    [[nodiscard]] Json of(const std::optional<std::size_t>& event) const {
        if (!event) return {};
        return std::visit([&](const auto& one) { return of(one); }, seen_.events[*event]);
    }
    [[nodiscard]] Json of(const TableChange& change) const;

private:
    [[nodiscard]] Json program(int index) const {
        const auto at = static_cast<std::size_t>(index);
        return index >= 0 && at < seen_.programs.size() ? Json(seen_.programs[at].name) : Json();
    }
    [[nodiscard]] Json of(const Call& call) const;
    [[nodiscard]] Json of(const PeerEvent& event) const {
        return {{"kind", "peer"},
                {"peer", event.peer},
                {"action", event.action},
                {"size", event.data.size()},
                {"data", bytes_json(event.data)},
                {"ms", event.at_us / 1e3}};
    }
    [[nodiscard]] Json of(const ProcessEvent& event) const {
        return {{"kind", "process"},      {"program", program(event.program)}, {"process", event.process},
                {"action", event.what},   {"signal", or_null(event.signal)},   {"code", or_null(event.code)},
                {"ms", event.at_us / 1e3}};
    }

    const Observation& seen_;
    const Messages& messages_;
};

Json fault_json(const Call& call) {
    if (call.injected) return {{"error", call.error}};
    if (call.shortened_to) return {{"asked", or_null(call.asked)}, {"shortened_to", *call.shortened_to}};
    return {};
}

Json EventJson::of(const Call& call) const {
    constexpr std::size_t columns = 200;
    Json arguments = Json::array();
    for (const Argument& one : call.arguments) arguments.push_back({{"name", one.name}, {"shown", one.shown}});
    return {{"kind", "call"},
            {"program", program(call.program)},
            {"process", call.process},
            {"file", call.site ? Json(call.site->file) : Json()},
            {"line", call.site ? Json(call.site->line) : Json()},
            {"call", call.name},
            {"raw", call.raw},
            {"via", or_null(call.via)},
            {"own", call.own},
            {"text", call_line(call, messages_, columns)},
            {"arguments", arguments},
            {"result", or_null(call.result)},
            {"error", or_null(call.error)},
            {"size", call.data_size},
            {"data", bytes_json(call.data)},
            {"fault", fault_json(call)},
            {"ms", call.started_us / 1e3},
            {"returned_ms", call.result ? Json(call.ended_us / 1e3) : Json()}};
}

Json EventJson::of(const TableChange& change) const {
    Json open = Json::array();
    for (const auto& [number, file] : change.table) {
        const Call* call = file.opened_by ? std::get_if<Call>(&seen_.events[*file.opened_by]) : nullptr;
        open.push_back({{"fd", number},
                        {"kind", file.kind},
                        {"text", descriptor_text(file, seen_, messages_)},
                        {"opened_in_line", call && call->site ? Json(call->site->line) : Json()}});
    }
    return {
        {"program", program(change.program)}, {"process", change.process}, {"at_exit", change.at_exit}, {"open", open}};
}

Json scenario_json(const LessonReport& report, std::size_t index, const TraceChoice& choice, const Messages& messages) {
    const Observation& seen = report.seen[index];
    const ScenarioVerdict verdict = verdict_on(report, seen);
    const auto focus = verdict.failed ? failure_point(*verdict.failed, seen, index) : std::nullopt;
    const Timeline timeline = timeline_of(seen, choice.all_calls);
    const EventJson events(seen, messages);
    Json rows = Json::array();
    for (const TimelineRow& row : timeline.rows) {
        const char* flow = name_of(row.flow);
        rows.push_back({{"ms", row.at_us / 1e3},
                        {"flow", flow ? Json(flow) : Json()},
                        {"left", events.of(row.left)},
                        {"right", events.of(row.right)},
                        {"failed", focus && row.has(*focus)}});
        if (choice.descriptors) rows.back()["descriptors"] = Json::array();
    }
    if (choice.descriptors) {
        for (const TableChange& change : table_changes(timeline, seen))
            rows[change.row]["descriptors"].push_back(events.of(change));
    }
    return {{"name", seen.scenario},
            {"status", name_of(verdict.status)},
            {"failed_step", verdict.failed ? Json(verdict.failed->id) : Json()},
            {"left", timeline.left},
            {"right", timeline.right},
            {"rows", rows}};
}

}  // namespace

std::string json_trace(const LessonReport& report, const TraceChoice& choice, const Messages& messages) {
    const auto chosen = chosen_scenarios(report, choice.scenario);
    Json scenarios = Json::array(), names = Json::array();
    for (const Observation& seen : report.seen) names.push_back(seen.scenario);
    for (const std::size_t index : chosen) scenarios.push_back(scenario_json(report, index, choice, messages));
    const Json object{{"lesson", report.lesson.entry.id},
                      {"all_scenarios", names},
                      {"scenarios", scenarios},
                      {"sandbox", or_null(report.sandbox)}};
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace socklings
