#pragma once

#include "commands/context.hpp"

namespace socklings {

/// The same context for another language and a screen of other columns. Throws Error where the texts cannot be read.
[[nodiscard]] Context seen_with(const Context& context, Language language, std::size_t columns);

}  // namespace socklings
