#include "catch.hpp"
#include "watch/watch_state.hpp"

using namespace socklings;
using Actions = std::vector<WatchAction>;
using Do = WatchAction::Name;

namespace {

Key key(char character) { return {Key::Name::character, character}; }
Key key(Key::Name name) { return {name}; }

WatchState three_lessons() {
    WatchState state;
    state.lessons = {{"99-a", {}, 99, true, true}, {"99-b", {}, 99, true, false}, {"100-c", {}, 100, false, false}};
    state.lesson = 1;
    state.rows_shown = 10;
    return state;
}

CheckEnded ended(Outcome outcome) {
    CheckSummary summary;
    summary.outcome = outcome;
    summary.text = "report";
    return {summary};
}

/// A state in which the lesson was judged.
WatchState judged(Outcome outcome) {
    WatchState state = three_lessons();
    (void)advance(state, ended(outcome));
    return state;
}

Actions asked(Page page) { return {{Do::ask_page, 0, page}}; }

}  // namespace

TEST_CASE("a save is checked, whatever is on the screen") {
    WatchState state = judged(Outcome::failed);
    const Page page = GENERATE(Page::report, Page::task, Page::solution, Page::timeline, Page::list);
    state.page = page;
    state.introduction = "the task";
    state.note = "a hint";
    state.message = "watch.solution-again";
    CHECK(advance(state, SourcesChanged{}) == Actions{{Do::check}});
    CHECK(state.checking);
    CHECK(state.message.empty());
    CHECK(state.introduction.empty());
    CHECK(state.note.empty());
    const bool stays = page == Page::timeline || page == Page::list;
    CHECK(state.page == (stays ? page : Page::report));
}

TEST_CASE("a save during a check starts another one") {
    WatchState state = three_lessons();
    CHECK(advance(state, SourcesChanged{}) == Actions{{Do::check}});
    CHECK(advance(state, SourcesChanged{}) == Actions{{Do::check}});
    (void)advance(state, ended(Outcome::failed));
    CHECK_FALSE(state.checking);
}

TEST_CASE("next goes on only when the lesson has passed") {
    WatchState state = judged(Outcome::failed);
    CHECK(advance(state, key('n')).empty());
    CHECK(state.message == "watch.not-passed");
    state = judged(Outcome::passed);
    CHECK(state.watched().passed);
    CHECK(advance(state, key('n')) == Actions{{Do::open_lesson, 2}});
    // A later failure takes nothing away.
    (void)advance(state, ended(Outcome::failed));
    CHECK(advance(state, key('n')) == Actions{{Do::open_lesson, 2}});
}

TEST_CASE("the lesson that follows is an open one, in front if none is behind") {
    WatchState state = three_lessons();
    state.lesson = 2;
    CHECK(lesson_that_follows(state) == std::size_t{1});
    state.lessons[1].passed = state.lessons[2].passed = true;
    CHECK_FALSE(lesson_that_follows(state));
    state.lesson = 0;
    CHECK(lesson_that_follows(state) == std::size_t{1});
}

TEST_CASE("previous goes one lesson back") {
    WatchState state = three_lessons();
    CHECK(advance(state, key('p')) == Actions{{Do::open_lesson, 0}});
    state.lesson = 0;
    CHECK(advance(state, key('p')).empty());
    CHECK(state.message == "watch.first-lesson");
}

TEST_CASE("a lesson that is opened begins with its task and a check") {
    WatchState state = judged(Outcome::failed);
    state.note = "a hint";
    state.page = Page::list;
    CHECK(advance(state, LessonOpened{2, "the task", "main.c"}) == Actions{{Do::check}});
    CHECK(state.lesson == 2);
    CHECK(state.introduction == "the task");
    CHECK(state.note.empty());
    CHECK(state.page == Page::report);
    CHECK_FALSE(state.checked);
}

TEST_CASE("a hint and the timeline need a verdict") {
    const char which = GENERATE('h', 't');
    WatchState state = three_lessons();
    CHECK(advance(state, key(which)).empty());
    CHECK(state.message == "watch.no-verdict");
    state = judged(Outcome::failed);
    CHECK(advance(state, key(which)).size() == 1);
    CHECK(state.message.empty());
    (void)advance(state, SourcesChanged{});
    CHECK((which == 't' || advance(state, key(which)).empty()));
}

TEST_CASE("the solution is shown after passing, or when asked twice in a row") {
    WatchState state = judged(Outcome::passed);
    CHECK(advance(state, key('s')) == asked(Page::solution));
    state = judged(Outcome::failed);
    CHECK(advance(state, key('s')).empty());
    CHECK(state.message == "watch.solution-again");
    CHECK(advance(state, key('j')).empty());
    CHECK(advance(state, key('s')).empty());
    CHECK(advance(state, key('s')) == asked(Page::solution));
    CHECK(state.page == Page::solution);
    CHECK(advance(state, key('s')).empty());
    CHECK(state.page == Page::report);
}

TEST_CASE("a lesson begins again only after a clear yes") {
    WatchState state = judged(Outcome::failed);
    CHECK(advance(state, key('x')).empty());
    CHECK(state.asks_reset);
    CHECK(advance(state, key('n')).empty());
    CHECK_FALSE(state.asks_reset);
    CHECK(state.message == "watch.reset-not");
    (void)advance(state, key('x'));
    CHECK(advance(state, key('y')) == Actions{{Do::reset}});
}

TEST_CASE("in the list arrows and numbers move, Enter opens, Esc goes back") {
    WatchState state = judged(Outcome::failed);
    (void)advance(state, key('l'));
    CHECK(state.page == Page::list);
    CHECK(state.cursor == 1);
    (void)advance(state, key(Key::Name::down));
    CHECK(state.cursor == 2);
    (void)advance(state, key('j'));
    CHECK(state.cursor == 2);
    (void)advance(state, key('k'));
    CHECK(state.cursor == 1);
    (void)advance(state, key('3'));
    CHECK(advance(state, key(Key::Name::enter)) == Actions{{Do::open_lesson, 2}});
    (void)advance(state, key(Key::Name::escape));
    CHECK(state.page == Page::report);
}

TEST_CASE("a number of two digits chooses a lesson beyond nine") {
    WatchState state = three_lessons();
    state.lessons.resize(24);
    (void)advance(state, key('l'));
    (void)advance(state, key('1'));
    CHECK(state.cursor == 0);
    (void)advance(state, key('2'));
    CHECK(state.cursor == 11);
    (void)advance(state, key('9'));
    CHECK(state.cursor == 8);
}

TEST_CASE("a text is scrolled by lines and by screens") {
    WatchState state = judged(Outcome::failed);
    (void)advance(state, key(Key::Name::down));
    (void)advance(state, key(' '));
    CHECK(state.scroll == 10);
    (void)advance(state, key(Key::Name::page_up));
    CHECK(state.scroll == 1);
    (void)advance(state, key(Key::Name::page_up));
    CHECK(state.scroll == 0);
    (void)advance(state, key(Key::Name::end));
    CHECK(state.scroll > 1000);
    // A new verdict is read from its top.
    (void)advance(state, ended(Outcome::failed));
    CHECK(state.scroll == 0);
}

TEST_CASE("another size makes the pages again") {
    WatchState state = judged(Outcome::failed);
    CHECK(advance(state, Resized{{30, 120}}) == Actions{{Do::repaint}, {Do::ask_page, 0, Page::report}});
    (void)advance(state, PageCame{Page::report, "wider"});
    CHECK(state.checked->text == "wider");
    SECTION("one that came during a check is made up for behind it") {
        (void)advance(state, SourcesChanged{});
        CHECK(advance(state, Resized{{24, 80}}) == Actions{{Do::repaint}});
        CHECK(advance(state, ended(Outcome::failed)) == asked(Page::report));
    }
    SECTION("the task needs no verdict") {
        state.page = Page::task;
        CHECK(advance(state, Resized{{24, 80}}).back() == WatchAction{Do::ask_page, 0, Page::task});
    }
}

TEST_CASE("the timeline follows the newest check") {
    WatchState state = judged(Outcome::failed);
    CHECK(advance(state, key('t')) == asked(Page::timeline));
    (void)advance(state, SourcesChanged{});
    CHECK(advance(state, ended(Outcome::failed)) == asked(Page::timeline));
}

TEST_CASE("a note of a pass replaces a hint, a failure leaves it") {
    WatchState state = judged(Outcome::failed);
    (void)advance(state, NoteCame{"the backup"});
    (void)advance(state, ended(Outcome::failed));
    CHECK(state.note == "the backup");
    CheckEnded passed = ended(Outcome::passed);
    passed.summary.note = {"10 points", "10점"};
    (void)advance(state, passed);
    CHECK(state.note == "10 points");
    speak(state, Language::korean);
    CHECK(state.note == "10점");
    speak(state, Language::english);
    CHECK(state.note == "10 points");
    CHECK(advance(state, NoteCame{"a hint"}).empty());
    speak(state, Language::korean);
    CHECK(state.note.empty());
}
