#include "report/trace.hpp"

#include <algorithm>

#include "report/descriptor_line.hpp"
#include "report/error_text.hpp"
#include "report/escape.hpp"
#include "report/failure_point.hpp"
#include "report/finding_text.hpp"
#include "report/step_list.hpp"
#include "report/timeline_table.hpp"
#include "report/waiting.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

std::string mark_of(StepStatus status, const Look& look) {
    switch (status) {
        case StepStatus::passed:
            return look.paint(Ink::good, "✓");
        case StepStatus::failed:
            return look.paint(Ink::bad, "✗");
        case StepStatus::not_reached:
        case StepStatus::error:
            break;
    }
    return look.paint(Ink::dim, "·");
}

std::map<std::size_t, std::vector<std::string>> descriptor_notes(const Timeline& timeline, const Observation& seen,
                                                                 const Messages& messages) {
    std::map<std::size_t, std::vector<std::string>> notes;
    for (const TableChange& change : table_changes(timeline, seen))
        notes[change.row].push_back(table_change_text(change, timeline, seen, messages));
    return notes;
}

bool has_faults(const Observation& seen) {
    return std::any_of(seen.events.begin(), seen.events.end(), [](const Event& event) {
        const auto* call = std::get_if<Call>(&event);
        return call && (call->injected || was_cut_short(*call));
    });
}

std::string footnote(const std::string& text, const Look& look) {
    std::string lines;
    for (const std::string& line : wrap(text, look.columns)) lines += look.paint(Ink::dim, line) + "\n";
    return lines;
}

std::string scenario_story(const LessonReport& report, std::size_t index, const TraceChoice& choice,
                           const Messages& messages, const Look& look) {
    const Observation& seen = report.seen[index];
    const ScenarioVerdict verdict = verdict_on(report, seen);
    std::string text = "\n" + mark_of(verdict.status, look) + " " +
                       look.paint(Ink::strong, messages.say("trace.scenario", {{"name", printable(seen.scenario)}}));
    if (verdict.failed) text += ": " + title_of(report.lesson, verdict.failed->id, messages.language());
    text += "\n";
    if (seen.error) return text + "  " + printable(error_text(*seen.error, messages).message) + "\n";

    const Scenario* scenario = report.lesson.scenario(seen.scenario);
    TimelineLayout layout;
    layout.times = true;
    if (scenario) layout.expected = expected_bytes(seen, scenario->script);
    layout.names = choice.all_calls ? CallNames::with_raw : CallNames::as_written;
    if (verdict.failed) layout.focus = failure_point(*verdict.failed, seen, index);
    Timeline timeline = timeline_of(seen, choice.all_calls);
    fold(timeline, seen, layout.focus);
    if (choice.descriptors) layout.notes = descriptor_notes(timeline, seen, messages);
    text += timeline.rows.empty() ? "  " + messages.say("trace.no-calls") + "\n"
                                  : timeline_table(timeline, seen, layout, messages, look);

    if (has_faults(seen)) text += footnote(messages.say("trace.faults"), look);
    if (std::string waiting = scenario ? waiting_lines(seen, scenario->script, messages, look) : ""; !waiting.empty())
        text += "\n" + waiting;
    if (verdict.failed && !verdict.failed->findings.empty())
        text += "\n" + finding_headline(report, verdict.failed->findings.front(), messages.language(), look);
    return text;
}

/// The scenarios that are not shown, and how to see them.
std::string others(const LessonReport& report, const std::vector<std::size_t>& chosen, const Messages& messages,
                   const Look& look) {
    std::string names;
    for (std::size_t i = 0; i < report.seen.size(); ++i) {
        if (std::find(chosen.begin(), chosen.end(), i) != chosen.end()) continue;
        names += "  " + mark_of(verdict_on(report, report.seen[i]).status, look) + " " +
                 printable(report.seen[i].scenario) + "\n";
    }
    if (names.empty()) return {};
    return "\n" + messages.say("trace.others") + "\n" + names +
           messages.say("trace.choose", {{"id", report.lesson.entry.id}}) + "\n";
}

}  // namespace

ScenarioVerdict verdict_on(const LessonReport& report, const Observation& seen) {
    ScenarioVerdict verdict;
    for (const StepVerdict& step : report.verdict.steps) {
        if (step.scenario != seen.scenario) continue;
        if (step.status == StepStatus::failed && !verdict.failed) verdict.failed = &step;
        if (step.status != StepStatus::passed && verdict.status == StepStatus::passed) verdict.status = step.status;
    }
    if (verdict.failed) verdict.status = StepStatus::failed;
    return verdict;
}

std::vector<std::size_t> chosen_scenarios(const LessonReport& report, const std::string& scenario) {
    std::vector<std::size_t> all, named;
    std::optional<std::size_t> failed;
    for (std::size_t i = 0; i < report.seen.size(); ++i) {
        all.push_back(i);
        if (report.seen[i].scenario == scenario) named.push_back(i);
        if (!failed && verdict_on(report, report.seen[i]).failed) failed = i;
    }
    if (scenario.empty() && !all.empty()) return {failed.value_or(0)};
    return named.empty() && scenario == "all" ? all : named;
}

std::string terminal_trace(const LessonReport& report, const TraceChoice& choice, const Messages& messages,
                           const Look& look) {
    const auto chosen = chosen_scenarios(report, choice.scenario);
    std::string text = lesson_headline(report, messages, look);
    for (const std::size_t index : chosen) text += scenario_story(report, index, choice, messages, look);
    return text + others(report, chosen, messages, look);
}

}  // namespace socklings
