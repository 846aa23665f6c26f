#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <vector>

#include "catch.hpp"
#include "in_box.hpp"
#include "play/user_tasks.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

std::string gone_or_alive(const Fd& held_by_all) {
    pollfd end{held_by_all.get(), POLLIN, 0};
    return poll(&end, 1, 10'000) == 1 && (end.revents & POLLHUP) ? "all gone" : "still alive";
}

// Forks until the machine says no. Returns how often it went well, and leaves no child.
std::string fork_until_refused(int enough) {
    std::vector<pid_t> children;
    std::string end = "no limit";
    while (static_cast<int>(children.size()) < enough) {
        pid_t child = fork();
        if (child == 0)
            for (;;) pause();
        if (child == -1) {
            end = outcome(-1);
            break;
        }
        children.push_back(child);
    }
    for (pid_t child : children) kill(child, SIGKILL);
    return std::to_string(children.size()) + " " + end;
}

}  // namespace

TEST_CASE("the processes of a box are limited, by box") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] { return fork_until_refused(500); }) ==
              "31 EAGAIN");  // the program itself is the first of 32
        auto few = probe_limits();
        few.processes = 8;
        CHECK(in_box(
                  setup, [] { return fork_until_refused(500); }, few) == "7 EAGAIN");
    }
}

TEST_CASE("without namespaces there is room for 64 processes more than the user has") {
    for (const auto& setup : setups_of(Tier::landlock)) {
        INFO(name_of(setup));
        CHECK(in_box(setup, [] { return fork_until_refused(500); }) == "63 EAGAIN");
    }
}

TEST_CASE("room for processes is found by trying, where /proc does not show them all") {
    for (const auto& setup : setups_of(Tier::landlock)) {
        if (setup.as_root) continue;  // root has no such limit
        auto tasks = as_runner(setup, [] { return std::to_string(count_tasks_of_user(getuid())); });
        CHECK(as_runner(setup, [] { return std::to_string(process_limit_with_room(64)); }) ==
              std::to_string(std::stoi(tasks) + 64));
    }
}

TEST_CASE("a fork bomb ends with its stage") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        auto end = as_runner(setup, [&]() -> std::string {
            auto held = make_pipe();
            auto said = in_box_here(setup.tier, [] {
                if (fork() == 0)
                    for (;;) fork();
                return std::string("left it");
            });
            held.write_end.close();
            return said + ", " + gone_or_alive(held.read_end);
        });
        CHECK(end == "left it, all gone");
    }
}

TEST_CASE("a daemon ends with its stage") {
    for (const auto& setup : setups_of(Tier::namespaces)) {
        INFO(name_of(setup));
        auto end = as_runner(setup, [&]() -> std::string {
            auto held = make_pipe();
            auto said = in_box_here(setup.tier, [] {
                for (int signal = 1; signal < 32; signal++) std::signal(signal, SIG_IGN);
                if (fork() == 0) {
                    setsid();
                    if (fork() != 0) _exit(0);
                    for (;;) pause();
                }
                return std::string("left it");
            });
            held.write_end.close();
            return said + ", " + gone_or_alive(held.read_end);
        });
        CHECK(end == "left it, all gone");
    }
}

TEST_CASE("a stage ends with the runner that started it") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        const TempFolder place("socklings-place-", "/tmp");  // a runner that is killed removes nothing
        chmod(place.path().c_str(), 0777);
        auto held = make_pipe(), ready = make_pipe();
        pid_t watcher = fork();
        if (watcher == 0) {
            held.read_end.close();
            setenv("TMPDIR", place.path().c_str(), 1);
            auto stay = [&](const Box&) {
                if (!write_all(ready.write_end.get(), "!")) return 2;
                for (;;) pause();
            };
            auto end = as_runner(setup, [&]() -> std::string {
                auto stage = spawn_stage(setup.tier, {}, stay, [](const std::string&) { return 1; });
                char byte = 0;
                if (read(ready.read_end.get(), &byte, 1) == 1) kill(getpid(), SIGKILL);
                return "the stage did not start";
            });
            _exit(end == "died" ? 0 : 1);
        }
        held.write_end.close();
        CHECK(gone_or_alive(held.read_end) == "all gone");
        int status = -1;
        waitpid(watcher, &status, 0);
        CHECK(status == 0);
    }
}

TEST_CASE("a program cannot harm its stage, nor anyone outside") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        if (setup.tier == Tier::landlock && landlock_version() < 6) {
            WARN("skipped: signals are not scoped before Landlock 6");
            continue;
        }
        for (int signal : {SIGKILL, SIGSTOP, SIGTERM}) {
            INFO("signal " << signal);
            CHECK(in_box(setup, [=] { return kill(-1, signal), std::string("alive"); }) == "alive");
            CHECK(in_box(setup, [=] { return kill(getppid(), signal), std::string("alive"); }) == "alive");
        }
        for (const char* secret : {"mem", "environ", "maps", "fd/0"}) {
            INFO(secret);
            auto said = in_box(setup, [=] {
                return outcome(
                    open(("/proc/" + std::to_string(getppid()) + "/" + secret).c_str(), O_RDONLY | O_CLOEXEC));
            });
            CHECK(said == "EACCES");
        }
    }
}

TEST_CASE("what fails in the stage is told in the stage") {
    for (const auto& setup : setups()) {
        INFO(name_of(setup));
        auto told = as_runner(setup, [&] {
            auto pipe = make_pipe();
            auto stage = spawn_stage(
                setup.tier, {}, [](const Box&) -> int { throw std::runtime_error("no luck"); },
                [&](const std::string& what) { return write_all(pipe.write_end.get(), what) ? 7 : 8; });
            int status = 0;
            waitpid(stage.pid, &status, 0);
            pipe.write_end.close();
            return read_all(pipe.read_end.get()).value_or("") + " " + std::to_string(WEXITSTATUS(status));
        });
        CHECK(told == "no luck 7");
    }
}
