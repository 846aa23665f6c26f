#include "play/terminal.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "sys/error.hpp"

namespace socklings {
namespace {

constexpr char end_of_input = 0x04;  // VEOF, termios(3)

std::string name_in_proc(int fd) {
    std::array<char, 256> name;
    auto size = readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), name.data(), name.size());
    if (size == -1) throw system_error("cannot read /proc/self/fd");
    return {name.data(), static_cast<std::size_t>(size)};
}

// Reads all there is; closes the descriptor at its end (EIO is a terminal's).
void drain_one(Fd& fd) {
    std::array<char, 65536> buffer;
    while (fd) {
        auto size = read(fd.get(), buffer.data(), buffer.size());
        if (size > 0 || (size == -1 && errno == EINTR)) continue;
        if (size == -1 && errno == EAGAIN) return;
        fd.close();
    }
}

}  // namespace

Terminal::Terminal(bool stdout_is_pipe) : master_(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    if (!master_ || grantpt(master_.get()) == -1 || unlockpt(master_.get()) == -1)
        throw told_system_error("error.no-terminal");
    std::array<char, 128> name;
    if (ptsname_r(master_.get(), name.data(), name.size()) != 0) throw system_error("cannot find the terminal's name");
    slave_ = Fd(open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!slave_) throw system_error("cannot open the terminal " + std::string(name.data()));

    termios modes{};
    if (tcgetattr(slave_.get(), &modes) == -1) throw system_error("cannot set up the terminal");
    modes.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL | ISIG | IEXTEN);
    modes.c_lflag |= ICANON;
    modes.c_oflag &= ~static_cast<tcflag_t>(OPOST);
    modes.c_cc[VEOF] = end_of_input;
    winsize size{24, 80, 0, 0};
    if (tcsetattr(slave_.get(), TCSANOW, &modes) == -1 || ioctl(slave_.get(), TIOCSWINSZ, &size) == -1)
        throw system_error("cannot set up the terminal");

    err_ = make_pipe();
    if (stdout_is_pipe) out_ = make_pipe();
    terminal_name_ = name_in_proc(slave_.get());
    stdout_name_ = stdout_is_pipe ? name_in_proc(out_.write_end.get()) : terminal_name_;
    stderr_name_ = name_in_proc(err_.write_end.get());
    make_nonblocking(master_);
    make_nonblocking(err_.read_end);
    if (stdout_is_pipe) make_nonblocking(out_.read_end);
}

void Terminal::close_program_ends() {
    out_.write_end.close();
    err_.write_end.close();
}

void Terminal::type(const std::string& text) {
    to_type_ += text;
    in_line_ = !text.empty() && text.back() != '\n' && text.back() != end_of_input;
    flush_typing();
}

void Terminal::end_input() {
    input_ended_ = true;
    // In a line the first ^D hands over what was typed of it, and only the second ends the input (termios(3), VEOF).
    type(std::string(in_line_ ? 2 : 1, end_of_input));
}

void Terminal::input_end_was_read() {
    if (input_ended_) type(std::string(1, end_of_input));
}

void Terminal::flush_typing() {
    while (!to_type_.empty() && master_) {
        auto size = write(master_.get(), to_type_.data(), to_type_.size());
        if (size == -1 && errno == EINTR) continue;
        if (size == -1) break;  // EAGAIN: when there is room
        to_type_.erase(0, static_cast<std::size_t>(size));
    }
    // A worker of the kernel's carries the bytes to the reader, and more of them when that has read; poll() waits for
    // it (n_tty_poll), so that they are there when the programs are next looked at.
    pollfd reader{slave_.get(), POLLIN, 0};
    poll(&reader, 1, 0);
}

void Terminal::drain() {
    drain_one(master_);
    drain_one(out_.read_end);
    drain_one(err_.read_end);
}

}  // namespace socklings
