#pragma once

#include <string>

#include "commands/context.hpp"

namespace socklings {

/// Whether there is somebody to ask: stdin and stdout are terminals, and no JSON is asked for.
[[nodiscard]] bool can_ask(const Context& context);

/// Asks at the terminal and waits for a line. Only a clear yes is one: y, yes, 예, 네, and the key y of a Korean
/// keyboard. Throws Interrupted.
[[nodiscard]] bool ask(const Context& context, const std::string& question);

}  // namespace socklings
