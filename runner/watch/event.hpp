#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "course/text.hpp"
#include "judge/verdict.hpp"
#include "watch/key.hpp"

// What can happen to somebody who watches a lesson, and what is to be done about it: the two sides of watch_state.hpp.
namespace socklings {

/// What the screen shows. A question stands in the last lines, over any of them.
enum class Page { report, task, timeline, solution, list };

struct ScreenSize {
    std::size_t rows = 24, columns = 80;

    bool operator==(const ScreenSize&) const = default;
};

/// How a check went, in what the screen needs of it.
struct CheckSummary {
    bool refused = false;  ///< there was nothing to check: no source, no compiler; the text says why
    Outcome outcome = Outcome::failed;
    std::size_t passed = 0, steps = 0;
    std::size_t failed_step = 0;  ///< its number, from 1; 0: none
    std::string text;             ///< the report, painted
    Text note;                    ///< what a pass brought; may be empty
    std::string at;               ///< "14:02:33"
    double elapsed_ms = 0;
    std::string file;  ///< where the first finding points; may be empty
    int line = 0;

    bool operator==(const CheckSummary&) const = default;
};

struct SourcesChanged {};  ///< their content is not that of the last check
struct CheckEnded {
    CheckSummary summary;
};
/// A page that was asked for.
struct PageCame {
    Page page = Page::report;
    std::string text;
};
/// Something to read above the report: a hint, where a backup lies.
struct NoteCame {
    std::string text;
};
/// Another lesson is the one being watched.
struct LessonOpened {
    std::size_t lesson = 0;
    std::string introduction;  ///< its task in short
    std::string file;          ///< what to edit, as it is shown
};
struct Resized {
    ScreenSize size;
};

using WatchEvent = std::variant<Key, SourcesChanged, CheckEnded, PageCame, NoteCame, LessonOpened, Resized>;

struct WatchAction {
    enum class Name { check, open_lesson, ask_page, give_hint, reset, edit, switch_language, repaint, quit };
    Name name = Name::check;
    std::size_t lesson = 0;    ///< of open_lesson
    Page page = Page::report;  ///< of ask_page

    bool operator==(const WatchAction&) const = default;
};

}  // namespace socklings
