#include "commands/watch/editor.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace socklings {
namespace {

constexpr std::array<std::string_view, 6> windowed{"code",   "code-insiders", "codium",
                                                   "cursor", "windsurf",      "code-server"};
/// Editors that take "+LINE" before the file.
constexpr std::array<std::string_view, 12> plus_line{"vi",          "vim",   "nvim", "nano", "pico", "emacs",
                                                     "emacsclient", "micro", "joe",  "mg",   "ne",   "kak"};

template <class Names>
bool among(const Names& names, std::string_view word) {
    return std::find(names.begin(), names.end(), word) != names.end();
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

EditorCommand command_for(std::vector<std::string> words, const std::string& file, int line) {
    const std::string name = words.front().substr(words.front().rfind('/') + 1);
    EditorCommand command{std::move(words), true};
    if (among(windowed, name)) {
        command.needs_terminal = false;
        command.arguments.insert(command.arguments.end(), {"-g", line > 0 ? file + ":" + std::to_string(line) : file});
        return command;
    }
    if (line > 0 && among(plus_line, name)) command.arguments.push_back("+" + std::to_string(line));
    command.arguments.push_back(file);
    return command;
}

}  // namespace

std::optional<EditorCommand> editor_command(const std::string& file, int line,
                                            const std::function<std::string(const std::string&)>& variable,
                                            const std::function<bool(const std::string&)>& there) {
    if (variable("TERM_PROGRAM") == "vscode" && there("code")) return command_for({"code"}, file, line);
    for (const char* name : {"VISUAL", "EDITOR"}) {
        auto words = words_of(variable(name));
        if (!words.empty() && there(words.front())) return command_for(std::move(words), file, line);
    }
    const bool has_windows = !variable("DISPLAY").empty() || !variable("WAYLAND_DISPLAY").empty();
    if (has_windows && there("code")) return command_for({"code"}, file, line);
    for (const char* name : {"nano", "vim", "nvim", "vi", "emacs"}) {
        if (there(name)) return command_for({name}, file, line);
    }
    return {};
}

}  // namespace socklings
