#include "watch/lesson_menu.hpp"

#include <algorithm>

#include "report/width.hpp"

namespace socklings {

std::string lesson_menu(const WatchState& state, const Messages& messages, const Look& look) {
    std::size_t id_width = 0;
    for (const WatchedLesson& lesson : state.lessons) id_width = std::max(id_width, display_width(lesson.id));
    std::string text;
    int day = -1;
    for (std::size_t i = 0; i < state.lessons.size(); ++i) {
        const WatchedLesson& lesson = state.lessons[i];
        if (lesson.day != day) {
            day = lesson.day;
            text += look.paint(Ink::dim, messages.say("watch.day", {{"day", std::to_string(day)}})) + "\n";
        }
        const bool here = i == state.cursor;
        const std::string mark = lesson.passed ? look.paint(Ink::good, "✓") : lesson.begun ? "·" : " ";
        const std::string words = pad_left(std::to_string(i + 1), 3) + "  " + pad_right(lesson.id, id_width) + "  " +
                                  lesson.title.in(messages.language());
        const std::size_t room = state.size.columns > 5 ? state.size.columns - 5 : 1;
        const std::string shown = cut_to(words, room);
        text += (here ? look.paint(Ink::strong, " ▸ ") : "   ") + mark +
                (here ? look.paint(Ink::strong, shown) : shown) + "\n";
    }
    return text;
}

std::size_t row_of_cursor(const WatchState& state) {
    std::size_t row = 0;
    int day = -1;
    for (std::size_t i = 0; i < state.lessons.size() && i <= state.cursor; ++i) {
        if (state.lessons[i].day != day) ++row;
        day = state.lessons[i].day;
        ++row;
    }
    return row == 0 ? 0 : row - 1;
}

}  // namespace socklings
