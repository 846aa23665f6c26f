#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "course/text.hpp"
#include "watch/event.hpp"

namespace socklings {

/// A lesson of the course, as somebody who watches needs it.
struct WatchedLesson {
    std::string id;
    Text title;
    int day = 0;
    bool begun = false, passed = false;
};

/// All that is known while a lesson is watched. Changed by advance() alone, shown by compose().
struct WatchState {
    std::vector<WatchedLesson> lessons;  ///< in the course's order
    std::size_t lesson = 0;
    ScreenSize size;
    Language language = Language::english;

    Page page = Page::report;
    std::size_t scroll = 0, rows_shown = 1;  ///< of the page; compose() holds the first within its bounds
    std::size_t cursor = 0, typed = 0;       ///< in the list: a lesson; the number that is being typed

    bool checking = false;
    bool text_is_old = false;  ///< the report was made for another size or language
    std::optional<CheckSummary> checked;
    std::string introduction, note, file;
    std::map<Page, std::string> texts;  ///< but the report and the list

    bool asks_reset = false, asked_solution = false;
    std::string message;  ///< key of what the status line says for once

    [[nodiscard]] const WatchedLesson& watched() const { return lessons.at(lesson); }
    /// Whether the watched lesson has passed, now or before.
    [[nodiscard]] bool may_go_on() const { return watched().passed; }
};

/// Takes an event in, and gives what is to be done, in order.
[[nodiscard]] std::vector<WatchAction> advance(WatchState& state, const WatchEvent& event);

/// Shows all in another language from now on; a note that has no words in it goes.
void speak(WatchState& state, Language language);

/// The lesson that follows: the first behind the watched one that has not passed, else the first of all that has not,
/// else the one behind it. Nothing: all have passed, and this is the last.
[[nodiscard]] std::optional<std::size_t> lesson_that_follows(const WatchState& state);

}  // namespace socklings
