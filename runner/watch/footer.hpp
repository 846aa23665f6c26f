#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/look.hpp"
#include "report/messages.hpp"
#include "watch/watch_state.hpp"

// The last lines of the screen.
namespace socklings {

/// Rows of a page that are in sight, out of all.
struct Extent {
    std::size_t first = 0, end = 0, all = 0;
};

/// One row: how things stand, and where in the page one is.
[[nodiscard]] std::string status_row(const WatchState& state, const Extent& extent, const Messages& messages,
                                     const Look& look);

/// The keys, in as few rows as they need.
[[nodiscard]] std::vector<std::string> key_rows(const WatchState& state, const Messages& messages, const Look& look);

}  // namespace socklings
