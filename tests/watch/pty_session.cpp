#include "pty_session.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <stdexcept>

#include "sys/error.hpp"

using namespace socklings;

namespace at_terminal {
namespace {

void set_size(int terminal, std::size_t rows, std::size_t columns) {
    winsize size{};
    size.ws_row = static_cast<unsigned short>(rows);
    size.ws_col = static_cast<unsigned short>(columns);
    ioctl(terminal, TIOCSWINSZ, &size);
}

[[noreturn]] void become_job(int terminal, const char* folder, char* const* arguments, char* const* environment) {
    setsid();
    if (chdir(folder) == -1) _exit(126);
    ioctl(terminal, TIOCSCTTY, 0);
    for (int number = 0; number < 3; ++number) dup2(terminal, number);
    execve(arguments[0], arguments, environment);
    _exit(127);
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (const auto& text : texts) result.push_back(const_cast<char*>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

}  // namespace

PtySession::PtySession(std::size_t rows, std::size_t columns) : screen_(rows, columns) {
    environment = {
        {"PATH", "/usr/local/bin:/usr/bin:/bin"}, {"HOME", folder().string()}, {"SOCKLINGS_WORK", work().string()},
        {"XDG_CACHE_HOME", SOCKLINGS_TEST_CACHE}, {"TERM", "xterm"},           {"LANG", "C.UTF-8"}};
    ours_ = Fd(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!ours_ || grantpt(ours_.get()) == -1 || unlockpt(ours_.get()) == -1)
        throw system_error("cannot make a terminal");
    set_size(ours_.get(), rows, columns);
}

PtySession::~PtySession() {
    if (pid_ == -1) return;
    kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) == -1 && errno == EINTR) {
    }
}

void PtySession::start(const std::vector<std::string>& words) {
    std::vector<std::string> arguments{SOCKLINGS_PROGRAM};
    arguments.insert(arguments.end(), words.begin(), words.end());
    start_program(arguments);
}

void PtySession::start_shell() {
    environment["PS1"] = "> ";
    environment["SOCKLINGS"] = SOCKLINGS_PROGRAM;
    start_program({"/bin/bash", "--norc", "--noprofile", "--noediting", "-i"});
}

void PtySession::start_program(const std::vector<std::string>& arguments) {
    std::vector<std::string> variables;
    for (const auto& [name, value] : environment) variables.push_back(name + "=" + value);
    const auto argv = pointers(arguments), envp = pointers(variables);
    const std::string home = folder().string();
    const Fd theirs(open(ptsname(ours_.get()), O_RDWR | O_NOCTTY | O_CLOEXEC));
    pid_ = fork();
    if (pid_ == 0) become_job(theirs.get(), home.c_str(), argv.data(), envp.data());
}

void PtySession::press(const std::string& keys) {
    if (!write_all(ours_.get(), keys)) throw system_error("cannot type");
}

void PtySession::resize(std::size_t rows, std::size_t columns) {
    screen_.resize(rows, columns);
    set_size(ours_.get(), rows, columns);
}

void PtySession::send(int signal) const { kill(pid_, signal); }

termios PtySession::modes() const {
    termios now{};
    tcgetattr(ours_.get(), &now);  // of the other end, on Linux
    return now;
}

bool PtySession::read_some() {
    std::array<char, 65536> buffer;
    const auto size = read(ours_.get(), buffer.data(), buffer.size());
    if (size == -1 && errno == EINTR) return true;
    if (size > 0) screen_.write({buffer.data(), static_cast<std::size_t>(size)});
    return size > 0;
}

void PtySession::read_on() {
    if (!read_some()) throw std::runtime_error("the program has ended; the screen was:\n" + text());
}

void PtySession::wait_for(const std::string& text) {
    while (!shows(text)) read_on();
}

void PtySession::wait_until_gone(const std::string& text) {
    while (shows(text)) read_on();
}

int PtySession::wait_for_end() {
    // Nobody but the program has the terminal open: its end is read once all that it wrote has come.
    while (read_some()) {
    }
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool same_modes(const termios& a, const termios& b) {
    return a.c_iflag == b.c_iflag && a.c_oflag == b.c_oflag && a.c_cflag == b.c_cflag && a.c_lflag == b.c_lflag &&
           std::memcmp(a.c_cc, b.c_cc, sizeof a.c_cc) == 0;
}

}  // namespace at_terminal
