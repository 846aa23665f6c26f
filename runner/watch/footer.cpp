#include "watch/footer.hpp"

#include <array>
#include <cstdio>

#include "report/width.hpp"
#include "watch/key_bindings.hpp"

namespace socklings {
namespace {

struct Status {
    std::string text;
    Ink ink = Ink::strong;
};

std::string seconds(double elapsed_ms) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", elapsed_ms / 1e3);
    return text.data();
}

Status status_of_check(const WatchState& state, const Messages& messages) {
    if (!state.checked) return {messages.say("watch.first-check"), Ink::strong};
    const CheckSummary& checked = *state.checked;
    const Arguments arguments{{"passed", std::to_string(checked.passed)},    {"steps", std::to_string(checked.steps)},
                              {"step", std::to_string(checked.failed_step)}, {"time", checked.at},
                              {"seconds", seconds(checked.elapsed_ms)},      {"file", state.file}};
    if (checked.refused) return {messages.say("watch.refused", arguments), Ink::bad};
    switch (checked.outcome) {
        case Outcome::passed:
            return {"✓ " + messages.say("watch.passed", arguments), Ink::good};
        case Outcome::failed:
            return {"✗ " + messages.say(state.file.empty() ? "watch.failed-no-file" : "watch.failed", arguments),
                    Ink::bad};
        case Outcome::error:
            break;
    }
    return {"! " + messages.say("watch.error", arguments), Ink::advice};
}

Status status_of(const WatchState& state, const Messages& messages) {
    if (state.asks_reset) return {messages.say("watch.reset-ask"), Ink::advice};
    if (!state.message.empty()) return {messages.say(state.message), Ink::advice};
    if (state.checking) return {messages.say("watch.checking"), Ink::strong};
    if (state.page == Page::list) return {messages.say("watch.list-keys"), Ink::strong};
    if (state.page == Page::timeline && state.checked) {
        // It stays over a save: the verdict must be in sight there too.
        Status status = status_of_check(state, messages);
        status.text += " · " + messages.say("watch.back-short");
        return status;
    }
    if (state.page != Page::report) return {messages.say("watch.back-keys"), Ink::strong};
    return status_of_check(state, messages);
}

std::string place(const Extent& extent, const Messages& messages) {
    if (extent.end - extent.first >= extent.all) return "";
    const char* more = extent.end < extent.all ? (extent.first > 0 ? " ↑↓" : " ↓") : " ↑";
    return messages.say("watch.rows", {{"first", std::to_string(extent.first + 1)},
                                       {"last", std::to_string(extent.end)},
                                       {"all", std::to_string(extent.all)}}) +
           more;
}

std::string line(std::size_t columns) {
    std::string text;
    for (std::size_t i = 0; i < columns; ++i) text += "─";
    return text;
}

}  // namespace

std::string status_row(const WatchState& state, const Extent& extent, const Messages& messages, const Look& look) {
    const std::size_t columns = state.size.columns;
    std::string right = place(extent, messages);
    if (!right.empty()) right = " " + right + " ";
    Status status = status_of(state, messages);
    const std::size_t edges =
        3 + display_width(right) + (right.empty() ? 0 : 1);  // "─ ", " ", and "─" behind the place
    if (columns < edges + 8) return look.paint(status.ink, cut_to(status.text, columns));
    const std::string text = cut_to(status.text, columns - edges);
    const std::size_t gap = columns - edges - display_width(text);
    return look.paint(Ink::dim, "─") + " " + look.paint(status.ink, text) + " " +
           look.paint(Ink::dim, line(gap) + right + (right.empty() ? "" : "─"));
}

std::vector<std::string> key_rows(const WatchState& state, const Messages& messages, const Look& look) {
    std::vector<std::string> rows;
    std::size_t used = 0;
    for (const KeyBinding& binding : key_bindings()) {
        const std::string key(1, binding.character), label = messages.say(std::string(binding.label));
        const std::size_t width = 1 + key.size() + 1 + display_width(label);
        const std::size_t gap = used == 0 ? 0 : 1;
        const bool fits = used > 0 && used + gap + width <= state.size.columns;
        if (!fits) {
            rows.emplace_back();
            used = 0;
        }
        // What cannot be done now is there, and faint.
        const bool now = binding.character != 'n' || state.may_go_on();
        rows.back() += std::string(fits ? gap : 0, ' ') + " " + look.paint(now ? Ink::strong : Ink::dim, key) + " " +
                       (now ? label : look.paint(Ink::dim, label));
        used += (fits ? gap : 0) + width;
    }
    return rows;
}

}  // namespace socklings
