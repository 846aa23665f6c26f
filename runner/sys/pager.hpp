#pragma once

#include <string>

namespace socklings {

/// Shows `text` with a shell command that reads it from stdin and has the terminal, such as "less -R", until the user
/// leaves that (not a Child: it stays in the group of processes that may read the keyboard). False where there is no
/// such program, and nothing was shown. Not for threads: it sets variables that tell less to show colours and UTF-8,
/// where the user has not said otherwise.
[[nodiscard]] bool show_with(const std::string& pager, const std::string& text);

}  // namespace socklings
