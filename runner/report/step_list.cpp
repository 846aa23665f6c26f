#include "report/step_list.hpp"

#include <algorithm>

#include "report/call_line.hpp"
#include "report/width.hpp"

namespace socklings {
namespace {

struct Mark {
    const char* glyph;
    Ink ink;
};

Mark mark_of(StepStatus status) {
    switch (status) {
        case StepStatus::passed:
            return {"✓", Ink::good};
        case StepStatus::failed:
            return {"✗", Ink::bad};
        case StepStatus::not_reached:
            return {"·", Ink::dim};
        case StepStatus::error:
            return {"!", Ink::advice};
    }
    return {"?", Ink::dim};
}

/// The call to show: of a failed step the one that its first finding is about, where that points at one. The step was
/// judged at a later one then, at which it could no longer be fulfilled.
std::optional<Where> where_of(const LessonReport& report, const StepVerdict& step) {
    const bool told = step.status == StepStatus::failed && !step.findings.empty() &&
                      call_at(report.seen, step.findings.front().where) != nullptr;
    return told ? step.findings.front().where : step.call;
}

/// "line 17", with the program's name before it where the scenario has several.
std::string place_in_program(const LessonReport& report, const StepVerdict& step, const Call& call,
                             const Messages& messages) {
    std::string line = line_of(call, messages);
    const auto& programs = report.seen[where_of(report, step)->scenario].programs;
    bool several = report.lesson.programs.size() > 1;
    auto index = static_cast<std::size_t>(call.program);
    if (!several || call.program < 0 || index >= programs.size()) return line;
    return programs[index].name + (line.empty() ? "" : " " + line);
}

}  // namespace

std::string lesson_headline(const LessonReport& report, const Messages& messages, const Look& look) {
    const LessonEntry& entry = report.lesson.entry;
    const auto& steps = report.verdict.steps;
    auto passed =
        std::count_if(steps.begin(), steps.end(), [](const StepVerdict& s) { return s.status == StepStatus::passed; });
    std::string left = entry.id + "  " + entry.title.in(messages.language());
    const Arguments numbers{{"day", std::to_string(entry.day)},
                            {"passed", std::to_string(passed)},
                            {"steps", std::to_string(steps.size())}};
    std::string right = messages.say("lesson.progress", numbers);
    const auto used = [&] { return display_width(left) + display_width(right); };
    // Beside a long title the steps matter more than the day.
    if (used() + 2 > look.columns) right = messages.say("lesson.steps", numbers);
    const std::size_t gap = used() + 2 <= look.columns ? look.columns - used() : 2;
    return look.paint(Ink::strong, entry.id) + "  " + entry.title.in(messages.language()) + std::string(gap, ' ') +
           look.paint(Ink::dim, right) + "\n";
}

std::string step_list(const LessonReport& report, const Messages& messages, const Look& look) {
    constexpr std::size_t mark_width = 7;   // "  ✓ 12  "
    constexpr std::size_t least_call = 23;  // less of one says nothing
    std::size_t title_width = 0, place_width = 0;
    for (const StepVerdict& step : report.verdict.steps) {
        if (const Call* call = call_at(report.seen, where_of(report, step)))
            place_width = std::max(place_width, display_width(place_in_program(report, step, *call, messages)));
    }
    // A longer title pushes its place to the right, and its call out.
    const std::size_t fixed = mark_width + 2 + place_width + 2 + least_call;
    const std::size_t widest_title = look.columns > fixed ? look.columns - fixed : 0;
    for (const StepVerdict& step : report.verdict.steps) {
        const std::size_t width = display_width(title_of(report.lesson, step.id, messages.language()));
        if (width <= widest_title) title_width = std::max(title_width, width);
    }

    std::string text;
    std::size_t number = 0;
    for (const StepVerdict& step : report.verdict.steps) {
        Mark mark = mark_of(step.status);
        std::string title = title_of(report.lesson, step.id, messages.language());
        bool dim = step.status == StepStatus::not_reached;
        std::string line = "  " + look.paint(mark.ink, mark.glyph) + pad_left(std::to_string(++number), 2) + "  ";
        if (const Call* call = call_at(report.seen, where_of(report, step))) {
            const std::size_t used = mark_width + std::max(title_width, display_width(title)) + 2 + place_width + 2;
            const std::size_t room = look.columns > used ? look.columns - used : 0;
            const std::string place = place_in_program(report, step, *call, messages);
            const bool has_place = used - 2 - place_width + display_width(place) <= look.columns;
            if (has_place) title = pad_right(title, title_width);
            line += dim ? look.paint(Ink::dim, title) : title;
            if (has_place)
                line += "  " + look.paint(Ink::dim, room < least_call ? place : pad_right(place, place_width));
            if (room >= least_call) line += "  " + cut_to(call_line(*call, messages, room), room);
        } else {
            line += dim ? look.paint(Ink::dim, title) : title;
        }
        text += line + "\n";
    }
    return text;
}

}  // namespace socklings
