#include "report/lesson_line.hpp"

#include "report/error_text.hpp"
#include "report/escape.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

/// What keeps the lesson from passing; empty: nothing.
std::string obstacle(const LessonReport& report, const Messages& messages) {
    if (report.verdict.outcome == Outcome::error) return printable(error_text(report.verdict.error, messages).message);
    const auto& steps = report.verdict.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].status != StepStatus::failed) continue;
        const Language language = messages.language();
        std::string text = std::to_string(i + 1) + " " + title_of(report.lesson, steps[i].id, language);
        if (steps[i].findings.empty()) return text;
        return text + ": " + printable(render(report.catalogue, steps[i].findings.front(), language).title);
    }
    return {};
}

}  // namespace

std::string lesson_line(const LessonReport& report, const Messages& messages, const Look& look) {
    constexpr std::size_t name_columns = 22, steps_columns = 16;
    std::size_t passed = 0;
    for (const StepVerdict& step : report.verdict.steps) passed += step.status == StepStatus::passed ? 1 : 0;
    const std::string steps = messages.say(
        "lesson.steps", {{"passed", std::to_string(passed)}, {"steps", std::to_string(report.verdict.steps.size())}});
    std::string rest = pad_right(report.lesson.entry.id, name_columns);
    const std::string why = obstacle(report, messages);
    rest += why.empty() ? steps : pad_right(steps, steps_columns) + "  " + why;
    const bool is_error = report.verdict.outcome == Outcome::error;
    const bool is_passed = report.verdict.outcome == Outcome::passed;
    const std::string mark =
        is_error ? look.paint(Ink::advice, "!") : look.paint(is_passed ? Ink::good : Ink::bad, is_passed ? "✓" : "✗");
    constexpr std::size_t mark_columns = 2;
    return mark + " " + cut_to(rest, look.columns - mark_columns) + "\n";
}

}  // namespace socklings
