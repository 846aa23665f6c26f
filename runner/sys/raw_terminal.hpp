#pragma once

#include <termios.h>

#include <string>

namespace socklings {

/// A terminal that gives keys as they are pressed, without echo, and a screen of its own: the alternate one, so that
/// what stood there before comes back. ^C and ^Z stay signals; ^S does not stop the output. One at a time. Whatever
/// ends the process (but SIGKILL) gives the terminal back as it was: the destructor, or a handler for crashes.
class RawTerminal {
public:
    /// `input` and `output` are descriptors of one terminal. Throws Error.
    RawTerminal(int input, int output);
    RawTerminal(RawTerminal&& other) noexcept;
    RawTerminal& operator=(RawTerminal&&) = delete;
    ~RawTerminal();

    /// Gives the terminal back for a while: to the shell, to an editor.
    void leave();
    /// Takes it again, also from somebody who changed its modes. Throws Error.
    void enter();

    /// In a child process, which must not touch its parent's terminal when it crashes.
    static void leave_to_parent();

private:
    int input_ = -1, output_ = -1;  ///< -1: moved from
    termios before_{};
};

}  // namespace socklings
