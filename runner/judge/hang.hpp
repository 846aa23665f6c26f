#pragma once

#include <optional>

#include "judge/scene.hpp"
#include "judge/verdict.hpp"

namespace socklings {

/// The call of the learner's code in which a program waits for ever, or spins: an index into the events.
[[nodiscard]] std::optional<std::size_t> waiting_call(const Scene& scene);

/// hang.waiting or hang.spinning, where that is why the play ended.
[[nodiscard]] std::optional<Finding> hang(const Scene& scene);

}  // namespace socklings
