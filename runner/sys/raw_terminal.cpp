#include "sys/raw_terminal.hpp"

#include <unistd.h>

#include <csignal>
#include <string_view>
#include <utility>

#include "sys/error.hpp"
#include "sys/files.hpp"
#include "sys/held_stderr.hpp"

namespace socklings {
namespace {

// xterm's control sequences (ctlseqs): the alternate screen; the wheel scrolls as arrow keys do; pastes are marked; no
// cursor; what is too wide is cut and not wrapped.
constexpr std::string_view take_screen = "\x1b[?1049h\x1b[?1007h\x1b[?2004h\x1b[?25l\x1b[?7l\x1b[2J";
constexpr std::string_view give_screen = "\x1b[?7h\x1b[?25h\x1b[?2004l\x1b[?1007l\x1b[?1049l";

constexpr int crashes[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};

// For the handler, which knows no objects. input -1: nothing to give back.
struct {
    volatile std::sig_atomic_t input = -1, output = -1;
    termios before{};
} taken;

void give_back_and_crash(int signal) {
    if (taken.input != -1) {
        tcsetattr(taken.input, TCSANOW, &taken.before);
        [[maybe_unused]] auto written = write(taken.output, give_screen.data(), give_screen.size());
        HeldStderr::spill();
    }
    raise(signal);  // its handler was for one time: now it ends the process
}

void handle_crashes(bool handled) {
    struct sigaction action {};
    action.sa_handler = handled ? give_back_and_crash : SIG_DFL;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
    for (const int signal : crashes) sigaction(signal, &action, nullptr);
}

}  // namespace

RawTerminal::RawTerminal(int input, int output) : input_(input), output_(output) {
    if (tcgetattr(input, &before_) == -1) throw system_error("cannot read the terminal's modes");
    enter();
}

RawTerminal::RawTerminal(RawTerminal&& other) noexcept
    : input_(std::exchange(other.input_, -1)), output_(other.output_), before_(other.before_) {}

RawTerminal::~RawTerminal() {
    if (input_ != -1 && taken.input != -1) leave();
}

void RawTerminal::enter() {
    termios raw = before_;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | IEXTEN);
    raw.c_iflag &= ~static_cast<tcflag_t>(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    taken.before = before_;
    taken.output = output_;
    taken.input = input_;
    handle_crashes(true);
    if (tcsetattr(input_, TCSADRAIN, &raw) == -1) throw system_error("cannot set the terminal's modes");
    // A terminal that takes nothing more is noticed by its hang-up.
    [[maybe_unused]] bool written = write_all(output_, take_screen);
}

void RawTerminal::leave() {
    // What was typed for the screen that goes away is not for the shell; what is typed once it has gone is.
    tcsetattr(input_, TCSAFLUSH, &before_);
    [[maybe_unused]] bool written = write_all(output_, give_screen);
    leave_to_parent();
}

void RawTerminal::leave_to_parent() {
    handle_crashes(false);
    taken.input = -1;
}

}  // namespace socklings
