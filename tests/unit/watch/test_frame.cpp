#include <algorithm>

#include "catch.hpp"
#include "sys/files.hpp"
#include "watch/frame.hpp"
#include "watch/painted_rows.hpp"

using namespace socklings;
using Rows = std::vector<std::string>;

namespace {

Messages words(Language language) {
    return {read_file(SOCKLINGS_SOURCE_DIR "/texts/messages.json").value_or(""), language};
}

WatchState a_state(std::size_t rows, std::size_t columns) {
    WatchState state;
    state.lessons = {{"99-a", {"First", "첫 번째"}, 99, true, true},
                     {"100-b", {"Second", "두 번째"}, 100, true, false}};
    state.lesson = 1;
    state.size = {rows, columns};
    state.file = "main.c";
    CheckSummary summary;
    summary.steps = 7;
    summary.failed_step = 3;
    summary.at = "14:02:33";
    for (int i = 1; i <= 50; ++i) summary.text += "line " + std::to_string(i) + "\n";
    state.checked = summary;
    return state;
}

bool any_contains(const Rows& rows, const std::string& part) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& r) { return r.find(part) != r.npos; });
}

}  // namespace

TEST_CASE("a frame fills the screen and no more, in both languages") {
    const auto language = GENERATE(Language::english, Language::korean);
    const auto rows = GENERATE(std::size_t{4}, std::size_t{24}, std::size_t{60});
    const auto columns = GENERATE(std::size_t{20}, std::size_t{80}, std::size_t{140});
    const auto page = GENERATE(Page::report, Page::list, Page::task);
    WatchState state = a_state(rows, columns);
    state.page = page;
    state.introduction = "가나다라마바사아자차카타파하 가나다라마바사아자차카타파하 가나다라마바사아자차카타파하";
    Look look;
    look.colour = true;
    const Frame frame = compose(state, words(language), look);
    CHECK(frame.rows.size() == rows);
    for (const std::string& row : frame.rows) CHECK(painted_width(row) <= columns);
}

TEST_CASE("on a usual screen all keys are there, and the steps from the top") {
    const auto language = GENERATE(Language::english, Language::korean);
    const Frame frame = compose(a_state(24, 80), words(language), Look{});
    CHECK(frame.rows.front() == "line 1");
    CHECK(frame.rows_shown >= 20);
    for (const char* key : {" h ", " n ", " p ", " l ", " t ", " i ", " r ", " s ", " x ", " e ", " L ", " q "})
        CHECK(any_contains({frame.rows.begin() + 20, frame.rows.end()}, key));
    CHECK(any_contains(frame.rows, "14:02:33"));
    CHECK(any_contains(frame.rows, "main.c"));
    CHECK(any_contains(frame.rows, "50"));
}

TEST_CASE("scrolling is held within the text") {
    WatchState state = a_state(24, 80);
    state.scroll = 1'000'000;
    const Frame frame = compose(state, words(Language::english), Look{});
    CHECK(frame.scroll == 50 - frame.rows_shown);
    CHECK(frame.rows.at(frame.rows_shown - 1) == "line 50");
}

TEST_CASE("the list shows where the cursor is, however long it is") {
    WatchState state = a_state(10, 80);
    state.lessons.resize(40, {"100-c", {"More", "더"}, 100, false, false});
    state.lessons.back().id = "100-last";
    state.page = Page::list;
    state.cursor = 39;
    CHECK(any_contains(compose(state, words(Language::english), Look{}).rows, " ▸   40  100-last"));
}

TEST_CASE("a question and a message stand in the status line") {
    WatchState state = a_state(24, 80);
    const Messages english = words(Language::english);
    state.asks_reset = true;
    CHECK(any_contains(compose(state, english, Look{}).rows, "Begin again?"));
    state.asks_reset = false;
    state.message = "watch.not-passed";
    CHECK(any_contains(compose(state, english, Look{}).rows, "Not passed yet:"));
}

TEST_CASE("only rows that differ are written") {
    CHECK(repaint({"a", "b"}, {"a", "b"}).empty());
    const std::string one = repaint({"a", "b"}, {"a", "c"});
    CHECK(one.find("\x1b[2;1H\x1b[2Kc") != one.npos);
    CHECK(one.find("\x1b[1;1H") == one.npos);
    CHECK(repaint({}, {"a", ""}).find("\x1b[2J") != std::string::npos);
}
