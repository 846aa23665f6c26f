#pragma once

#include <string_view>
#include <vector>

#include "watch/watch_state.hpp"

namespace socklings {

/// A key that the footer shows, with the message key of what it does.
struct KeyBinding {
    char character = 0;
    std::string_view label;  ///< "watch.key.hint"
};

/// In the order in which the footer shows them.
[[nodiscard]] const std::vector<KeyBinding>& key_bindings();

/// Takes a key in; part of advance().
[[nodiscard]] std::vector<WatchAction> press(WatchState& state, const Key& key);

}  // namespace socklings
