#include "watch/frame.hpp"

#include <algorithm>

#include "watch/footer.hpp"
#include "watch/lesson_menu.hpp"
#include "watch/painted_rows.hpp"

namespace socklings {
namespace {

/// Texts one below the other, an empty line between them.
std::string stacked(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        if (text.empty()) continue;
        all += (all.empty() ? "" : "\n") + text + (text.ends_with('\n') ? "" : "\n");
    }
    return all;
}

std::string page_text(const WatchState& state, const Messages& messages, const Look& look) {
    if (state.page == Page::list) return lesson_menu(state, messages, look);
    if (state.page != Page::report) {
        const auto found = state.texts.find(state.page);
        return found == state.texts.end() ? "" : found->second;
    }
    const std::string report = state.checked ? state.checked->text : messages.say("watch.first-check") + "\n";
    return stacked({state.introduction, state.note, report});
}

/// Where the page begins: as asked, held between its ends; in the list, so that the cursor is in sight.
std::size_t first_row(const WatchState& state, std::size_t rows, std::size_t room) {
    const std::size_t last = rows > room ? rows - room : 0;
    if (state.page != Page::list) return std::min(state.scroll, last);
    const std::size_t cursor = row_of_cursor(state), half = room / 2;
    return std::min(cursor > half ? cursor - half : 0, last);
}

}  // namespace

Frame compose(const WatchState& state, const Messages& messages, const Look& look) {
    const std::vector<std::string> page = painted_rows(page_text(state, messages, look), state.size.columns);
    const std::vector<std::string> keys = key_rows(state, messages, look);
    const std::size_t rows = std::max<std::size_t>(state.size.rows, 2);
    // Where there is hardly any room, the keys go first.
    const std::size_t below = rows > keys.size() + 3 ? keys.size() + 1 : 1;
    Frame frame;
    frame.rows_shown = rows - below;
    frame.scroll = first_row(state, page.size(), frame.rows_shown);
    const std::size_t end = std::min(page.size(), frame.scroll + frame.rows_shown);
    for (std::size_t i = frame.scroll; i < end; ++i) frame.rows.push_back(page[i]);
    frame.rows.resize(frame.rows_shown);
    frame.rows.push_back(status_row(state, {frame.scroll, end, page.size()}, messages, look));
    if (below > 1) frame.rows.insert(frame.rows.end(), keys.begin(), keys.end());
    return frame;
}

std::string repaint(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    // A terminal that knows mode 2026 shows all of it at once; any other takes no notice.
    std::string bytes;
    const bool whole = before.size() != after.size();
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!whole && before[i] == after[i]) continue;
        // Erased before and not behind the text: behind a full row stands the last column's own character.
        bytes += "\x1b[" + std::to_string(i + 1) + ";1H\x1b[2K" + after[i];
    }
    if (bytes.empty()) return bytes;
    return "\x1b[?2026h" + std::string(whole ? "\x1b[2J" : "") + bytes + "\x1b[?2026l";
}

}  // namespace socklings
