#include "commands/screen.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "sys/child.hpp"
#include "sys/pager.hpp"

namespace socklings {
namespace {

struct Screen {
    std::size_t columns = 0, rows = 0;
};

/// Nothing where standard output is no terminal, or does not know its size.
std::optional<Screen> screen() {
    winsize size{};
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == -1) return {};
    if (size.ws_col == 0 || size.ws_row == 0) return {};
    return Screen{size.ws_col, size.ws_row};
}

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// Empty where there is none. A dumb terminal cannot be moved through.
std::string pager() {
    if (environment("TERM") == "dumb") return {};
    if (const auto chosen = environment("PAGER"); !chosen.empty()) return std::string(chosen);
    return find_program("less") ? "less -R" : "";
}

}  // namespace

Look look_of_page(const Context& context) {
    Look look = context.look;
    if (const auto terminal = screen()) look.columns = terminal->columns;
    return look;
}

void show_page(const Context& context, const std::string& page) {
    const auto terminal = screen();
    // The last line is for the prompt.
    const bool too_long = terminal && std::count(page.begin(), page.end(), '\n') >= static_cast<long>(terminal->rows);
    const std::string command = too_long && !context.options.json ? pager() : "";
    if (command.empty() || !show_with(command, page)) print(page);
}

}  // namespace socklings
