#include "watch/watch_state.hpp"

#include <algorithm>
#include <utility>

#include "watch/key_bindings.hpp"

namespace socklings {
namespace {

using Actions = std::vector<WatchAction>;

bool depends_on_check(Page page) { return page == Page::report || page == Page::timeline; }

void show(WatchState& state, Page page) {
    state.page = page;
    state.scroll = 0;
}

Actions take(WatchState& state, const SourcesChanged&) {
    state.introduction.clear();
    state.note.clear();
    state.message.clear();
    if (state.page == Page::task || state.page == Page::solution) show(state, Page::report);
    state.checking = true;
    return {{WatchAction::Name::check}};
}

Actions take(WatchState& state, const CheckEnded& ended) {
    state.checking = false;
    state.checked = ended.summary;
    if (const std::string& note = ended.summary.note.in(state.language); !note.empty()) state.note = note;
    if (ended.summary.outcome == Outcome::passed && !ended.summary.refused) state.lessons[state.lesson].passed = true;
    if (state.page == Page::report) state.scroll = 0;
    Actions actions;
    if (std::exchange(state.text_is_old, false)) actions.push_back({WatchAction::Name::ask_page, 0, Page::report});
    if (state.page == Page::timeline) actions.push_back({WatchAction::Name::ask_page, 0, Page::timeline});
    return actions;
}

Actions take(WatchState& state, const PageCame& came) {
    if (came.page != Page::report) {
        state.texts[came.page] = came.text;
    } else if (state.checked) {
        state.checked->text = came.text;
    }
    return {};
}

Actions take(WatchState& state, const NoteCame& came) {
    state.introduction.clear();  // it was read
    state.note = came.text;
    show(state, Page::report);
    return {};
}

Actions take(WatchState& state, const LessonOpened& opened) {
    state.lesson = state.cursor = opened.lesson;
    state.lessons[state.lesson].begun = true;
    state.introduction = opened.introduction;
    state.file = opened.file;
    state.note.clear();
    state.checked.reset();
    state.texts.clear();
    show(state, Page::report);
    state.checking = true;
    return {{WatchAction::Name::check}};
}

/// What was made for another size or language is asked for again.
Actions take(WatchState& state, const Resized& resized) {
    state.size = resized.size;
    state.texts.clear();
    if (state.checking) state.text_is_old = true;
    Actions actions{{WatchAction::Name::repaint}};
    if (state.checked && !state.checking) actions.push_back({WatchAction::Name::ask_page, 0, Page::report});
    const bool other = state.page != Page::report && state.page != Page::list;
    if (other && !(state.checking && depends_on_check(state.page)))
        actions.push_back({WatchAction::Name::ask_page, 0, state.page});
    return actions;
}

Actions take(WatchState& state, const Key& key) { return press(state, key); }

}  // namespace

std::vector<WatchAction> advance(WatchState& state, const WatchEvent& event) {
    return std::visit([&state](const auto& one) { return take(state, one); }, event);
}

void speak(WatchState& state, Language language) {
    const bool of_pass = state.checked && state.note == state.checked->note.in(state.language);
    state.language = language;
    state.note = of_pass ? state.checked->note.in(language) : "";
}

std::optional<std::size_t> lesson_that_follows(const WatchState& state) {
    const auto open = [](const WatchedLesson& lesson) { return !lesson.passed; };
    const auto begin = state.lessons.begin(), end = state.lessons.end();
    auto found = std::find_if(begin + static_cast<std::ptrdiff_t>(state.lesson) + 1, end, open);
    if (found == end) found = std::find_if(begin, end, open);
    if (found != end) return static_cast<std::size_t>(found - begin);
    if (state.lesson + 1 < state.lessons.size()) return state.lesson + 1;
    return {};
}

}  // namespace socklings
