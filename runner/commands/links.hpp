#pragma once

#include "report/look.hpp"

namespace socklings {

/// What the terminal makes of links, from the environment. Only of terminals that are known to show them, and to open
/// this machine's files: none within tmux and screen, of which old ones print the address, and none over ssh.
[[nodiscard]] Links links_of_terminal();

}  // namespace socklings
