#pragma once

#include <string>

#include "commands/context.hpp"

namespace socklings {

/// How a page that fills the screen is to look: context.look, but as narrow as the terminal is.
[[nodiscard]] Look look_of_page(const Context& context);

/// Prints a page. What is longer than the terminal goes through $PAGER, else less, if there is one. Throws Error.
void show_page(const Context& context, const std::string& page);

}  // namespace socklings
