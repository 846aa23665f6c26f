#include "sys/interrupt.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "sys/error.hpp"
#include "sys/fd.hpp"

namespace socklings {
namespace {

constexpr int interrupts[] = {SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t received = 0;
int read_end = -1, write_end = -1;  // for the handler; they live as long as the process

void note(int signal) {
    const int saved = errno;
    received = signal;
    const char byte = 0;
    // A full pipe is readable as well.
    [[maybe_unused]] auto written = write(write_end, &byte, 1);
    errno = saved;
}

void handle_with(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (int signal : interrupts) {
        struct sigaction old {};
        // nohup and background jobs have theirs ignored, and keep it so.
        if (sigaction(signal, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
    }
}

}  // namespace

void catch_interrupts() {
    Pipe pipe = make_pipe();
    make_nonblocking(pipe.write_end);
    read_end = pipe.read_end.release();
    write_end = pipe.write_end.release();
    handle_with(note);
    // One that came before, in a child of a process that had a pipe already, is to be seen in this one.
    if (received != 0) note(received);
}

void leave_interrupts_to_parent() { handle_with(SIG_IGN); }

int interrupt_fd() { return read_end; }

void throw_if_interrupted() {
    if (received != 0) throw Interrupted{received};
}

}  // namespace socklings
