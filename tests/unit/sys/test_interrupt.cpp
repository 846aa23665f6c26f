#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "catch.hpp"
#include "sys/interrupt.hpp"

using namespace socklings;

namespace {

/// Runs `body` in a child, so that this process keeps its own handlers. Its exit code.
template <class Body>
int in_child(const Body& body) {
    pid_t pid = fork();
    if (pid == 0) _exit(body());
    int status = 0;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool readable(int fd) {
    pollfd one{fd, POLLIN, 0};
    return poll(&one, 1, 0) == 1;
}

int thrown() {
    try {
        throw_if_interrupted();
    } catch (const Interrupted& interrupted) {
        return interrupted.signal;
    }
    return 0;
}

}  // namespace

TEST_CASE("an interrupt makes a descriptor readable and is thrown at the next look") {
    const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
    const int seen = in_child([signal] {
        catch_interrupts();
        if (readable(interrupt_fd()) || thrown() != 0) return 1;
        raise(signal);
        raise(signal);
        return readable(interrupt_fd()) ? thrown() : 2;
    });
    CHECK(seen == signal);
}

TEST_CASE("an interrupt that came before a process catches its own is seen all the same") {
    CHECK(in_child([] {
              catch_interrupts();
              raise(SIGTERM);
              catch_interrupts();
              return readable(interrupt_fd()) ? thrown() : 0;
          }) == SIGTERM);
}

TEST_CASE("what was ignored before stays ignored") {
    CHECK(in_child([] {
              std::signal(SIGHUP, SIG_IGN);
              catch_interrupts();
              raise(SIGHUP);
              return readable(interrupt_fd()) ? 1 : 0;
          }) == 0);
}

TEST_CASE("a child that leaves interrupts to its parent goes on") {
    CHECK(in_child([] {
              catch_interrupts();
              leave_interrupts_to_parent();
              raise(SIGINT);
              return thrown();
          }) == 0);
}

TEST_CASE("without catching, nothing is thrown and there is nothing to poll") {
    CHECK(interrupt_fd() == -1);
    CHECK(thrown() == 0);
}
