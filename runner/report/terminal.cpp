#include <algorithm>

#include "report/compiler_output.hpp"
#include "report/difference.hpp"
#include "report/error_text.hpp"
#include "report/escape.hpp"
#include "report/failure_point.hpp"
#include "report/finding_text.hpp"
#include "report/lesson_report.hpp"
#include "report/second_lens.hpp"
#include "report/step_list.hpp"
#include "report/timeline_table.hpp"
#include "report/waiting.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

/// What was wanted and what came, of a failed step.
std::string expectation(const LessonReport& report, const StepVerdict& step, const Messages& messages,
                        const Look& look) {
    auto words = [&](const Phrase& phrase) { return render(report.catalogue, phrase, messages.language()); };
    // A text that differs is shown below, so only whose it is has to be said.
    Phrase place{step.expected.code + "-place", step.expected.arguments};
    const bool text_follows =
        step.mismatch && shows_as_text(*step.mismatch) && report.catalogue.phrases.contains(place.code);
    const std::string expected = words(text_follows ? place : step.expected), observed = words(step.observed);
    const std::string left = messages.say("expected"), right = messages.say("observed");
    std::size_t width = std::max(display_width(left), display_width(right));
    std::string text;
    if (step.mismatch && !expected.empty())
        return labelled(left, width, cut_to(printable(expected), look.columns - width - 4), look) + "\n" +
               difference(*step.mismatch, messages, look);
    if (step.mismatch) return difference(*step.mismatch, messages, look);
    if (!expected.empty()) text += labelled(left, width, expected, look);
    if (!observed.empty()) text += labelled(right, width, observed, look);
    return text;
}

bool built(const LessonReport& report) {
    return std::all_of(report.builds.begin(), report.builds.end(), [](const BuildReport& b) { return b.ok; });
}

/// The index of the scenario's observation; one behind the last where there is none.
std::size_t observation_of(const LessonReport& report, const std::string& scenario) {
    auto found = std::find_if(report.seen.begin(), report.seen.end(),
                              [&](const Observation& one) { return one.scenario == scenario; });
    return static_cast<std::size_t>(found - report.seen.begin());
}

/// Who waits for whom, where that is the trouble, and the part of the timeline around it.
std::string what_happened(const LessonReport& report, const StepVerdict& step, const Messages& messages,
                          const Look& look) {
    const std::size_t index = observation_of(report, step.scenario);
    const Scenario* scenario = report.lesson.scenario(step.scenario);
    if (index == report.seen.size() || !scenario) return {};
    const Observation& seen = report.seen[index];
    std::string text;
    if (std::string waiting = waiting_lines(seen, scenario->script, messages, look); !waiting.empty())
        text += "\n" + waiting;
    constexpr std::size_t rows = 8;
    TimelineLayout layout;
    layout.focus = failure_point(step, seen, index);
    layout.expected = expected_bytes(seen, scenario->script);
    if (std::string story = timeline_around(seen, layout, rows, messages, look); !story.empty()) text += "\n" + story;
    return text;
}

std::string failed_step(const LessonReport& report, const StepVerdict& step, const Messages& messages,
                        const Look& look) {
    std::string text = "\n";
    if (step.findings.empty()) {
        text += look.paint(Ink::bad, messages.say("step.failed",
                                                  {{"title", title_of(report.lesson, step.id, messages.language())}})) +
                "\n";
    } else {
        text += finding_in_full(report, step.findings.front(), messages, look);
    }
    // Of a program that was not built the compiler has said enough.
    if (std::string wanted = built(report) ? expectation(report, step, messages, look) : ""; !wanted.empty())
        text += "\n" + wanted;
    text += what_happened(report, step, messages, look);
    if (step.findings.size() > 1) {
        text += "\n" + messages.say("finding.also") + "\n";
        for (std::size_t i = 1; i < step.findings.size(); ++i)
            text += finding_headline(report, step.findings[i], messages.language(), look);
    }
    return text;
}

std::string advice(const LessonReport& report, bool in_full, const Messages& messages, const Look& look) {
    std::vector<const Finding*> findings;
    for (const StepVerdict& step : report.verdict.steps) {
        if (step.status == StepStatus::failed) continue;
        for (const Finding& finding : step.findings) findings.push_back(&finding);
    }
    for (const Finding& finding : report.verdict.advice) findings.push_back(&finding);
    if (findings.empty()) return {};

    std::string text =
        "\n" + look.paint(Ink::advice, "! " + messages.say("advice", {{"n", std::to_string(findings.size())}})) + "\n";
    for (std::size_t i = 0; i < findings.size(); ++i) {
        text += in_full && i == 0 ? finding_in_full(report, *findings[i], messages, look)
                                  : finding_headline(report, *findings[i], messages.language(), look);
    }
    return text;
}

/// The compiler's words and what they mean, for every program that has some.
std::string compiler_output(const LessonReport& report, const Messages& messages, const Look& look) {
    std::string text;
    for (const BuildReport& build : report.builds) {
        if (build.output.empty()) continue;
        text += "\n" +
                look.paint(build.ok ? Ink::advice : Ink::bad, messages.say(build.ok ? "build.warned" : "build.failed",
                                                                           {{"source", printable(build.source)}})) +
                "\n" + explained_output(report, build, messages, look);
    }
    return text;
}

}  // namespace

std::string terminal_report(const LessonReport& report, const Messages& messages, const Look& look) {
    const auto& steps = report.verdict.steps;
    std::string text = lesson_headline(report, messages, look) + step_list(report, messages, look);
    const bool compiled = built(report);
    if (!compiled) text += compiler_output(report, messages, look);

    auto failed =
        std::find_if(steps.begin(), steps.end(), [](const StepVerdict& s) { return s.status == StepStatus::failed; });
    // The compiler has said why; what no program could do is not to be said again.
    bool said = !compiled && failed != steps.end() &&
                (failed->findings.empty() || !failed->findings.front().explanation.code.empty());
    if (failed != steps.end() && !said) text += failed_step(report, *failed, messages, look);
    if (report.verdict.outcome == Outcome::error) {
        const ErrorText words = error_text(report.verdict.error, messages);
        text += "\n" + look.paint(Ink::advice, "! " + messages.say("lesson.error")) + "\n  " +
                printable(words.message) + "\n";
        if (!words.advice.empty()) text += "  " + printable(words.advice) + "\n";
    }
    if (compiled) text += compiler_output(report, messages, look);
    bool passed = report.verdict.outcome == Outcome::passed;
    text += advice(report, passed, messages, look) + second_lens_lines(report, messages, look);
    if (passed)
        text += "\n" + look.paint(Ink::good, messages.say("lesson.passed", {{"steps", std::to_string(steps.size())}})) +
                "\n";
    return text;
}

}  // namespace socklings
