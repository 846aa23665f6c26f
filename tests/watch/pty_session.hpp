#pragma once

#include <termios.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "screen.hpp"
#include "sys/fd.hpp"
#include "sys/files.hpp"

// A learner at a terminal, with the program that was built.
namespace at_terminal {

/// A workspace of its own, a pseudo-terminal, and the program on it as the shell's job: leader of a session, in the
/// foreground. Reads what it writes into a screen. Nothing waits for a time: what is waited for comes, or the test's
/// own time runs out.
class PtySession {
public:
    explicit PtySession(std::size_t rows = 24, std::size_t columns = 80);
    ~PtySession();
    PtySession(const PtySession&) = delete;
    PtySession& operator=(const PtySession&) = delete;

    std::map<std::string, std::string> environment;

    void start(const std::vector<std::string>& arguments);
    /// A shell with job control in its place; press() what is to be typed at it.
    void start_shell();
    void press(const std::string& keys);
    void resize(std::size_t rows, std::size_t columns);
    void send(int signal) const;  ///< to the program

    /// Reads until the screen shows `text` (does not show it).
    void wait_for(const std::string& text);
    void wait_until_gone(const std::string& text);
    /// Until it ends, with its exit code (128 + signal).
    [[nodiscard]] int wait_for_end();

    [[nodiscard]] bool shows(const std::string& text) const { return screen_.contains(text); }
    [[nodiscard]] std::string text() const { return screen_.text(); }
    [[nodiscard]] const Screen& screen() const { return screen_; }
    [[nodiscard]] termios modes() const;  ///< of the terminal now
    [[nodiscard]] int pid() const { return pid_; }

    [[nodiscard]] std::filesystem::path work() const { return folder_.path() / "work"; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

private:
    void start_program(const std::vector<std::string>& arguments);
    bool read_some();  ///< false: its end
    void read_on();

    socklings::TempFolder folder_;
    socklings::Fd ours_;
    pid_t pid_ = -1;
    Screen screen_;
};

/// Whether two terminals are set alike.
[[nodiscard]] bool same_modes(const termios& a, const termios& b);

}  // namespace at_terminal
