#include "commands/links.hpp"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>

namespace socklings {
namespace {

bool one_of(const std::string& value, std::initializer_list<std::string_view> known) {
    return std::find(known.begin(), known.end(), value) != known.end();
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

Links links_of_terminal() {
    for (const char* between : {"TMUX", "STY", "SSH_CONNECTION", "NO_COLOR"}) {
        if (!environment(between).empty()) return Links::none;
    }
    const std::string terminal = environment("TERM"), program = environment("TERM_PROGRAM");
    if (one_of(terminal, {"", "dumb", "linux"}) || terminal.starts_with("screen") || terminal.starts_with("tmux"))
        return Links::none;
    if (program == "vscode") return Links::with_lines;

    // From this version on: https://gitlab.gnome.org/GNOME/vte, 0.50; https://konsole.kde.org, 20.12.
    constexpr int first_vte = 5000, first_konsole = 201200;
    const bool known = std::atoi(environment("VTE_VERSION").c_str()) >= first_vte ||
                       std::atoi(environment("KONSOLE_VERSION").c_str()) >= first_konsole ||
                       one_of(program, {"iTerm.app", "WezTerm", "ghostty"}) || !environment("WT_SESSION").empty() ||
                       one_of(terminal, {"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra"});
    return known ? Links::to_files : Links::none;
}

}  // namespace socklings
