#include "watch/key_bindings.hpp"

#include <algorithm>
#include <utility>

namespace socklings {
namespace {

using Name = Key::Name;
using Actions = std::vector<WatchAction>;

Actions say(WatchState& state, const char* message) {
    state.message = message;
    return {};
}

Actions open(std::size_t lesson) { return {{WatchAction::Name::open_lesson, lesson}}; }

/// Shows a page, or the report again where it is shown already.
Actions toggle(WatchState& state, Page page) {
    const bool shown = state.page == page;
    state.page = shown ? Page::report : page;
    state.scroll = 0;
    if (shown || page == Page::list) return {};
    return {{WatchAction::Name::ask_page, 0, page}};
}

bool has_verdict(const WatchState& state) { return state.checked && !state.checked->refused && !state.checking; }

Actions hint(WatchState& state) {
    if (!has_verdict(state)) return say(state, "watch.no-verdict");
    return {{WatchAction::Name::give_hint}};
}

Actions timeline(WatchState& state) {
    if (state.page != Page::timeline && !has_verdict(state)) return say(state, "watch.no-verdict");
    return toggle(state, Page::timeline);
}

Actions next(WatchState& state) {
    if (!state.may_go_on()) return say(state, "watch.not-passed");
    const auto lesson = lesson_that_follows(state);
    return lesson ? open(*lesson) : say(state, "watch.course-passed");
}

Actions previous(WatchState& state) {
    return state.lesson > 0 ? open(state.lesson - 1) : say(state, "watch.first-lesson");
}

Actions solution(WatchState& state, bool asked_before) {
    if (state.page != Page::solution && !state.may_go_on() && !asked_before) {
        state.asked_solution = true;
        return say(state, "watch.solution-again");
    }
    return toggle(state, Page::solution);
}

Actions list(WatchState& state) {
    state.cursor = state.lesson;
    state.typed = 0;
    return toggle(state, Page::list);
}

Actions run_again(WatchState& state) {
    state.note.clear();
    state.page = Page::report;
    state.checking = true;
    return {{WatchAction::Name::check}};
}

Actions letter(WatchState& state, char character, bool asked_solution) {
    switch (character) {
        case 'h':
            return hint(state);
        case 'n':
            return next(state);
        case 'p':
            return previous(state);
        case 'l':
            return list(state);
        case 't':
            return timeline(state);
        case 'i':
            return toggle(state, Page::task);
        case 'r':
            return run_again(state);
        case 's':
            return solution(state, asked_solution);
        case 'x':
            state.asks_reset = true;
            return {};
        case 'e':
            return {{WatchAction::Name::edit}};
        case 'L':
            return {{WatchAction::Name::switch_language}};
        case 'q':
            return {{WatchAction::Name::quit}};
        default:
            return {};
    }
}

void scroll_by(WatchState& state, std::ptrdiff_t rows) {
    const auto at = static_cast<std::ptrdiff_t>(state.scroll) + rows;
    state.scroll = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at, 0));
}

/// Scrolls a text. False: the key does something else.
bool scrolled(WatchState& state, const Key& key) {
    // A line of the old screen stays in sight.
    const auto screenful = static_cast<std::ptrdiff_t>(std::max<std::size_t>(state.rows_shown, 2) - 1);
    if (key.name == Name::up || key == Key{Name::character, 'k'}) return scroll_by(state, -1), true;
    if (key.name == Name::down || key == Key{Name::character, 'j'}) return scroll_by(state, 1), true;
    if (key.name == Name::page_up || key == Key{Name::character, 'b'}) return scroll_by(state, -screenful), true;
    if (key.name == Name::page_down || key == Key{Name::character, ' '}) return scroll_by(state, screenful), true;
    if (key.name == Name::home) return state.scroll = 0, true;
    if (key.name == Name::end) return scroll_by(state, 1'000'000), true;
    return false;
}

void move_cursor(WatchState& state, std::ptrdiff_t lessons) {
    const auto last = static_cast<std::ptrdiff_t>(state.lessons.size()) - 1;
    const auto at = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(state.cursor) + lessons, 0, last);
    state.cursor = static_cast<std::size_t>(at);
    state.typed = 0;
}

/// "1", "2": lesson 12. A digit that leads beyond the last lesson begins a new number.
void type_number(WatchState& state, char digit) {
    const auto value = static_cast<std::size_t>(digit - '0');
    state.typed = state.typed * 10 + value;
    if (state.typed > state.lessons.size()) state.typed = value;
    if (state.typed >= 1 && state.typed <= state.lessons.size()) state.cursor = state.typed - 1;
}

/// In the list of lessons. False: the key does something else.
bool moved_in_list(WatchState& state, const Key& key) {
    const auto screenful = static_cast<std::ptrdiff_t>(std::max<std::size_t>(state.rows_shown, 2) - 1);
    if (key.name == Name::up || key == Key{Name::character, 'k'}) return move_cursor(state, -1), true;
    if (key.name == Name::down || key == Key{Name::character, 'j'}) return move_cursor(state, 1), true;
    if (key.name == Name::page_up) return move_cursor(state, -screenful), true;
    if (key.name == Name::page_down) return move_cursor(state, screenful), true;
    if (key.name == Name::home) return move_cursor(state, -1'000'000), true;
    if (key.name == Name::end) return move_cursor(state, 1'000'000), true;
    if (key.name == Name::character && key.character >= '0' && key.character <= '9')
        return type_number(state, key.character), true;
    return false;
}

/// Away from all that lies over the report.
void go_back(WatchState& state) {
    if (state.page == Page::report) state.note.clear();
    state.page = Page::report;
    state.scroll = 0;
}

}  // namespace

const std::vector<KeyBinding>& key_bindings() {
    static const std::vector<KeyBinding> bindings{
        {'h', "watch.key.hint"},     {'n', "watch.key.next"}, {'p', "watch.key.previous"}, {'l', "watch.key.list"},
        {'t', "watch.key.timeline"}, {'i', "watch.key.task"}, {'r', "watch.key.run"},      {'s', "watch.key.solution"},
        {'x', "watch.key.reset"},    {'e', "watch.key.edit"}, {'L', "watch.key.language"}, {'q', "watch.key.quit"}};
    return bindings;
}

std::vector<WatchAction> press(WatchState& state, const Key& key) {
    state.message.clear();
    const bool asked_solution = std::exchange(state.asked_solution, false);
    if (std::exchange(state.asks_reset, false)) {
        if (key == Key{Name::character, 'y'}) return {{WatchAction::Name::reset}};
        return say(state, "watch.reset-not");
    }
    if (key.name == Name::redraw) return {{WatchAction::Name::repaint}};
    if (key.name == Name::escape) return go_back(state), Actions{};
    if (state.page == Page::list) {
        if (key.name == Name::enter) return open(state.cursor);
        if (moved_in_list(state, key)) return {};
    } else if (scrolled(state, key)) {
        return {};
    }
    return key.name == Name::character ? letter(state, key.character, asked_solution) : Actions{};
}

}  // namespace socklings
