#include "report/lesson_list.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/width.hpp"

namespace socklings {
namespace {

std::string mark_of(LessonStatus status, const Look& look) {
    switch (status) {
        case LessonStatus::passed:
            return look.paint(Ink::good, "✓");
        case LessonStatus::started:
            return look.paint(Ink::advice, "▸");
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

std::string day_headline(const Course& course, int number, const Messages& messages, const Look& look) {
    auto day = std::find_if(course.days.begin(), course.days.end(), [&](const Day& d) { return d.number == number; });
    std::string title = day == course.days.end() ? "" : "  " + day->title.in(messages.language());
    return look.paint(Ink::strong, messages.say("list.day", {{"day", std::to_string(number)}})) + title;
}

}  // namespace

std::string terminal_list(const Course& course, const std::vector<LessonStatus>& statuses, const Messages& messages,
                          const Look& look) {
    std::size_t id_width = 0;
    for (const LessonEntry& lesson : course.lessons) id_width = std::max(id_width, display_width(lesson.id));
    std::string text = course.title.in(messages.language()) + "\n";
    std::optional<int> day;
    for (std::size_t i = 0; i < course.lessons.size(); ++i) {
        const LessonEntry& lesson = course.lessons[i];
        if (day != lesson.day) text += "\n" + day_headline(course, lesson.day, messages, look) + "\n";
        day = lesson.day;
        text += "  " + mark_of(statuses[i], look) + " " + pad_right(lesson.id, id_width) + "  " +
                lesson.title.in(messages.language()) + "\n";
    }
    auto passed = std::count(statuses.begin(), statuses.end(), LessonStatus::passed);
    text += "\n" +
            look.paint(Ink::dim, messages.say("list.progress", {{"passed", std::to_string(passed)},
                                                                {"lessons", std::to_string(course.lessons.size())}})) +
            "\n";
    return text;
}

std::string json_list(const Course& course, const std::vector<LessonStatus>& statuses, const Messages& messages) {
    nlohmann::ordered_json lessons = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < course.lessons.size(); ++i) {
        const LessonEntry& lesson = course.lessons[i];
        lessons.push_back({{"id", lesson.id},
                           {"day", lesson.day},
                           {"title", lesson.title.in(messages.language())},
                           {"points", lesson.points},
                           {"status", name_of(statuses[i])}});
    }
    return nlohmann::ordered_json{{"lessons", lessons}}.dump() + "\n";
}

}  // namespace socklings
