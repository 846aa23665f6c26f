#pragma once

#include <string>

#include "sys/fd.hpp"

namespace socklings {

/// What a program has for 0, 1 and 2: a terminal for stdin and stdout (no echo, no output processing, lines as usual),
/// a pipe for stderr; with `stdout_is_pipe` also one for stdout. The stage types on it and drains it; what is judged as
/// output is what the program's writes carried, not what comes out here.
class Terminal {
public:
    /// Throws Error.
    explicit Terminal(bool stdout_is_pipe);

    /// The program's ends, for its process to put at 0, 1, 2; those of pipes are closed in the stage by
    /// close_program_ends().
    [[nodiscard]] int program_stdin() const { return slave_.get(); }
    [[nodiscard]] int program_stdout() const { return out_.write_end ? out_.write_end.get() : slave_.get(); }
    [[nodiscard]] int program_stderr() const { return err_.write_end.get(); }
    void close_program_ends();

    /// How the descriptors look in /proc/PID/fd.
    [[nodiscard]] const std::string& stdin_name() const { return terminal_name_; }
    [[nodiscard]] const std::string& stdout_name() const { return stdout_name_; }
    [[nodiscard]] const std::string& stderr_name() const { return stderr_name_; }

    /// Adds to what waits to be typed, and types what fits.
    void type(const std::string& text);
    /// ^D now, and again after each read that it ended.
    void end_input();
    void input_end_was_read();
    [[nodiscard]] bool all_typed() const { return to_type_.empty(); }
    /// Types what fits now, and brings what is typed to where the program reads. To be called before a look at rest.
    void flush_typing();

    /// The descriptors to poll for output (-1: ended), and draining of one.
    [[nodiscard]] int master() const { return master_.get(); }
    [[nodiscard]] int stdout_pipe() const { return out_.read_end.get(); }
    [[nodiscard]] int stderr_pipe() const { return err_.read_end.get(); }
    void drain();

private:
    Fd master_, slave_;
    Pipe out_, err_;
    std::string terminal_name_, stdout_name_, stderr_name_;
    std::string to_type_;
    bool in_line_ = false;  ///< what was typed last is not a whole line
    bool input_ended_ = false;
};

}  // namespace socklings
