#include "report/lesson_list.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/width.hpp"

namespace socklings {
namespace {

constexpr std::size_t widest_list = 80;

std::string mark_of(const ListedLesson& lesson, const Look& look) {
    switch (lesson.status) {
        case LessonStatus::passed:
            return lesson.changed ? look.paint(Ink::advice, "↻") : look.paint(Ink::good, "✓");
        case LessonStatus::started:
            return look.paint(Ink::advice, "◦");
        case LessonStatus::not_started:
            return look.paint(Ink::dim, "·");
    }
    return " ";
}

const char* name_of(LessonStatus status) {
    switch (status) {
        case LessonStatus::passed:
            return "passed";
        case LessonStatus::started:
            return "started";
        case LessonStatus::not_started:
            return "not-started";
    }
    return "not-started";
}

/// How far the learner is in some lessons.
struct Tally {
    int passed = 0, lessons = 0, earned = 0, points = 0;

    void add(const ListedLesson& lesson) {
        lessons += 1;
        points += lesson.entry->points;
        if (lesson.status != LessonStatus::passed) return;
        passed += 1;
        earned += lesson.entry->points;
    }
};

Tally tally_of(const std::vector<ListedLesson>& lessons, std::optional<int> day) {
    Tally tally;
    for (const ListedLesson& lesson : lessons) {
        if (!day || lesson.entry->day == *day) tally.add(lesson);
    }
    return tally;
}

/// "[####------]": ASCII, for in some Korean terminals blocks are two columns wide.
std::string bar(const Tally& tally, int columns, const Look& look) {
    const int filled = tally.lessons == 0 ? 0 : tally.passed * columns / tally.lessons;
    return "[" + look.paint(Ink::good, std::string(static_cast<std::size_t>(filled), '#')) +
           look.paint(Ink::dim, std::string(static_cast<std::size_t>(columns - filled), '-')) + "]";
}

/// Widths that all rows share.
struct Columns {
    std::size_t all = 0, id = 0, figures = 0;
};

std::string figures(const Tally& tally, const char* key, const Messages& messages) {
    return messages.say(key, {{"passed", std::to_string(tally.passed)},
                              {"lessons", std::to_string(tally.lessons)},
                              {"earned", std::to_string(tally.earned)},
                              {"points", std::to_string(tally.points)}});
}

/// `right` at the right edge of `columns`, behind `left`, which is cut where it is too long. `painted` is what stands
/// for `right` with its colours.
std::string spread(const std::string& left, const std::string& right, const std::string& painted, std::size_t columns) {
    const std::size_t room = columns - std::min(columns, display_width(right) + 2);
    return pad_right(cut_to(left, room), room) + "  " + painted + "\n";
}

std::string day_figures(const Tally& tally, const Messages& messages) {
    return "  " + figures(tally, "list.day-progress", messages);
}

std::string day_headline(const Course& course, int number, const Tally& tally, const Messages& messages,
                         const Look& look, const Columns& columns) {
    auto day = std::find_if(course.days.begin(), course.days.end(), [&](const Day& d) { return d.number == number; });
    const std::string name = messages.say("list.day", {{"day", std::to_string(number)}});
    const std::string title = day == course.days.end() ? "" : "  " + day->title.in(messages.language());
    constexpr int bar_columns = 10;
    const std::string behind = pad_left(day_figures(tally, messages), columns.figures);
    const std::string line = spread(name + title, bar(tally, bar_columns, Look{}) + behind,
                                    bar(tally, bar_columns, look) + behind, columns.all);
    return look.paint(Ink::strong, name) + line.substr(name.size());
}

std::string lesson_row(const ListedLesson& lesson, const Messages& messages, const Look& look, const Columns& columns) {
    constexpr std::size_t before = 4;  // "▸ ✓ "
    const std::string points = messages.say("list.points", {{"n", std::to_string(lesson.entry->points)}});
    const std::string content =
        pad_right(lesson.entry->id, columns.id) + "  " + lesson.entry->title.in(messages.language());
    return (lesson.current ? look.paint(Ink::strong, "▸") : " ") + " " + mark_of(lesson, look) + " " +
           spread(content, points, look.paint(Ink::dim, points), columns.all - before);
}

}  // namespace

std::string terminal_list(const Course& course, const std::vector<ListedLesson>& lessons, std::optional<int> only,
                          const Messages& messages, const Look& look) {
    Columns columns;
    columns.all = std::min(look.columns, widest_list);
    for (const ListedLesson& lesson : lessons) {
        columns.id = std::max(columns.id, display_width(lesson.entry->id));
        const std::string figures = day_figures(tally_of(lessons, lesson.entry->day), messages);
        columns.figures = std::max(columns.figures, display_width(figures));
    }

    std::string text = course.title.in(messages.language()) + "\n", changed;
    std::optional<int> day;
    for (const ListedLesson& lesson : lessons) {
        if (only && lesson.entry->day != *only) continue;
        if (day != lesson.entry->day) {
            day = lesson.entry->day;
            text += "\n" + day_headline(course, *day, tally_of(lessons, day), messages, look, columns);
        }
        text += lesson_row(lesson, messages, look, columns);
        if (lesson.changed) changed += "  " + messages.say("list.check-again", {{"id", lesson.entry->id}}) + "\n";
    }
    text += "\n" + look.paint(Ink::dim, messages.say("list.marks")) + "\n";
    if (!changed.empty()) text += "\n" + messages.say("list.changed") + "\n" + changed;
    if (only) return text;
    constexpr int bar_columns = 24;
    const Tally tally = tally_of(lessons, {});
    return text + "\n" + bar(tally, bar_columns, look) + "  " + figures(tally, "list.progress", messages) + "\n";
}

std::string json_list(const std::vector<ListedLesson>& lessons, std::optional<int> day, const Messages& messages) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const ListedLesson& lesson : lessons) {
        if (day && lesson.entry->day != *day) continue;
        list.push_back({{"id", lesson.entry->id},
                        {"day", lesson.entry->day},
                        {"title", lesson.entry->title.in(messages.language())},
                        {"points", lesson.entry->points},
                        {"status", name_of(lesson.status)},
                        {"current", lesson.current},
                        {"changed", lesson.changed},
                        {"passed_at", lesson.passed_at.empty() ? Json() : Json(lesson.passed_at)}});
    }
    const Tally tally = tally_of(lessons, day);
    const Json object{{"lessons", list}, {"points", {{"earned", tally.earned}, {"of", tally.points}}}};
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace socklings
