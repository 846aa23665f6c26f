#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace socklings {

/// How to open a file in an editor.
struct EditorCommand {
    std::vector<std::string> arguments;
    bool needs_terminal = true;  ///< false: it has a window of its own
};

/// Chooses the learner's editor: VS Code in its own terminal; $VISUAL, $EDITOR (which may hold options); else one that
/// is there. `line` 0: no certain line. `variable` gives a variable of the environment, or ""; `there` says whether a
/// program is. Nothing: there is no editor.
[[nodiscard]] std::optional<EditorCommand> editor_command(
    const std::string& file, int line, const std::function<std::string(const std::string&)>& variable,
    const std::function<bool(const std::string&)>& there);

}  // namespace socklings
