#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/look.hpp"
#include "report/messages.hpp"
#include "watch/watch_state.hpp"

namespace socklings {

/// A whole screen, row by row, and what was made of the state's wish to scroll.
struct Frame {
    std::vector<std::string> rows;  ///< painted; as many as the screen has, none wider
    std::size_t scroll = 0, rows_shown = 0;
};

/// What the screen shows: the page, below it a line that says how things stand, below that the keys.
[[nodiscard]] Frame compose(const WatchState& state, const Messages& messages, const Look& look);

/// The bytes that make a screen that shows `before` show `after`: only rows that differ are written. An empty `before`:
/// nobody knows what it shows.
[[nodiscard]] std::string repaint(const std::vector<std::string>& before, const std::vector<std::string>& after);

}  // namespace socklings
