#include "commands/progress_line.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include "report/width.hpp"
#include "sys/files.hpp"

namespace socklings {
namespace {

// Back to the first column, and erase to the end of the line (ECMA-48: CR, EL).
constexpr const char* fresh_line = "\r\x1b[K";

void say(const std::string& text) {
    // A progress line that cannot be written harms nobody.
    [[maybe_unused]] bool written = write_all(STDERR_FILENO, text);
}

}  // namespace

ProgressLine::ProgressLine() : on_terminal_(isatty(STDERR_FILENO) == 1) {
    winsize size{};
    if (on_terminal_ && ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1) columns_ = size.ws_col;
}

void ProgressLine::show(const std::string& text) {
    if (!on_terminal_) return;
    shown_ = true;
    say(fresh_line + cut_to(text, columns_ - 1));
}

void ProgressLine::clear() {
    if (!shown_) return;
    shown_ = false;
    say(fresh_line);
}

}  // namespace socklings
