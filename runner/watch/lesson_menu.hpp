#pragma once

#include <cstddef>
#include <string>

#include "report/look.hpp"
#include "report/messages.hpp"
#include "watch/watch_state.hpp"

namespace socklings {

/// The lessons to choose from, by day, a row each: where the cursor is, ✓ for passed, its number, id and title.
[[nodiscard]] std::string lesson_menu(const WatchState& state, const Messages& messages, const Look& look);

/// The row in which the cursor stands.
[[nodiscard]] std::size_t row_of_cursor(const WatchState& state);

}  // namespace socklings
