#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>

#include "catch.hpp"
#include "sys/child.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

Command shell(const std::string& script) { return {.arguments = {"sh", "-c", script}}; }

}  // namespace

TEST_CASE("a child's exit code and its output come back") {
    const auto done = run_to_end(shell("echo out; echo err >&2; exit 7"));
    CHECK(done.status.code == 7);
    CHECK(done.status.signal == 0);
    CHECK(done.output == "out\nerr\n");
}

TEST_CASE("a signal is told from an exit") {
    const auto done = run_to_end(shell("kill -SEGV $$"));
    CHECK_FALSE(done.status.code);
    CHECK(done.status.signal == SIGSEGV);
}

TEST_CASE("a child reads nothing, has a folder and an environment of its own") {
    const TempFolder folder;
    auto command = shell("cat; pwd; echo $ONLY; env | grep -c .");
    command.folder = folder.path();
    command.environment = {"ONLY=this", "PATH=/usr/bin:/bin"};
    const auto done = run_to_end(command);
    CHECK(done.output.rfind(folder.path().string() + "\nthis\n", 0) == 0);
}

TEST_CASE("a child has the descriptors 0, 1 and 2 and no others") {
    const Pipe pipe = make_pipe();
    const int leaked = dup(pipe.read_end.get());  // without close-on-exec
    const auto done = run_to_end(shell("ls /proc/$$/fd | tr '\\n' ' '"));
    close(leaked);
    CHECK(done.output.rfind("0 1 2 ", 0) == 0);
    CHECK(done.output.find(" " + std::to_string(leaked) + " ") == std::string::npos);
}

TEST_CASE("output goes where it is sent") {
    const Pipe pipe = make_pipe();
    auto command = shell("echo shown; echo complaint >&2");
    command.errors = pipe.write_end.get();
    CHECK(run_to_end(command).output == "shown\n");
    char buffer[32];
    REQUIRE(read(pipe.read_end.get(), buffer, sizeof buffer) == 10);
    CHECK(std::string(buffer, 10) == "complaint\n");
}

TEST_CASE("output over the cap is read and dropped") {
    auto command = shell("head -c 1000000 /dev/zero");
    command.max_output_bytes = 1000;
    Child child = Child::start(command);
    std::optional<ExitStatus> status;
    while (!status) {
        pollfd ready[] = {{child.output_fd(), POLLIN, 0}, {child.exit_fd(), POLLIN, 0}};
        REQUIRE(poll(ready, 2, 10'000) > 0);
        child.read_output();
        status = child.try_wait();
    }
    CHECK(status->success());
    CHECK(child.output().size() == 1000);
    CHECK(child.output_was_cut());
}

TEST_CASE("limits hold in the child and not here") {
    auto command = shell("ulimit -f; ulimit -t");
    command.limits = {{RLIMIT_FSIZE, 512 * 1024}, {RLIMIT_CPU, 3}};
    CHECK(run_to_end(command).output == "1024\n3\n");
    rlimit own{};
    getrlimit(RLIMIT_CPU, &own);
    CHECK(own.rlim_cur != 3);
}

TEST_CASE("too much CPU time ends in SIGXCPU") {
    auto command = shell("while :; do :; done");
    command.limits = {{RLIMIT_CPU, 1}};
    CHECK(run_to_end(command).status.signal == SIGXCPU);
}

TEST_CASE("what a program leaves behind in its group ends with it") {
    Pipe pipe = make_pipe();
    auto command = shell("sleep 60 & exit 0");
    command.errors = pipe.write_end.get();
    CHECK(run_to_end(command).status.success());
    // The end of file comes when the last holder of the other end is gone.
    pipe.write_end.close();
    pollfd held{pipe.read_end.get(), POLLIN, 0};
    REQUIRE(poll(&held, 1, 30'000) == 1);
    CHECK((held.revents & POLLHUP) != 0);
}

TEST_CASE("a child that is let go is killed and reaped") {
    int pid = 0;
    {
        const Child child = Child::start(shell("sleep 60"));
        pid = child.pid();
    }
    CHECK(kill(pid, 0) == -1);
    CHECK(errno == ESRCH);
}

TEST_CASE("a program that cannot be started is an error with its name") {
    CHECK_THROWS_AS(Child::start({.arguments = {"no-such-program-here"}}), Error);
    auto command = shell("true");
    command.folder = "/no/such/folder";
    CHECK_THROWS_AS(Child::start(command), Error);
    const TempFolder folder;
    write_file_atomically(folder.path() / "text", "no program");
    CHECK_THROWS_AS(Child::start({.arguments = {(folder.path() / "text").string()}}), Error);
}

TEST_CASE("programs are found along PATH, or by their path") {
    CHECK(find_program("sh"));
    CHECK(find_program("/bin/sh") == std::filesystem::path("/bin/sh"));
    CHECK_FALSE(find_program("no-such-program-here"));
    CHECK_FALSE(find_program("/etc"));
    CHECK_FALSE(find_program(""));
}
