#include "examples.hpp"

// How programs end that do not end by themselves, and what looks like it.
namespace socklings::test {

namespace {

/// A program that should end with 0, and what it wrote to stderr before a signal ended it.
Play ended_by(const std::string& signal, const Bytes& last_words = "") {
    Play play = Play().step("exit", {ExitClaim{0, ""}}).dies(signal);
    if (!last_words.empty()) play.prints(last_words, "stderr");
    play.seen.programs.front().signal_site = Site{"server.c", 7, "main"};
    return play;
}

Play stopped_at(const std::string& limit, Play play = Play()) {
    play.step("exit", {ExitClaim{0, ""}}).seen.programs.front().limit = limit;
    return play;
}

const std::string thrown = "terminate called after throwing an instance of ";

}  // namespace

Examples triggers_of_ends() {
    return {
        {"exit.stack-smashed", ended_by("SIGABRT", "*** stack smashing detected ***: terminated\n")},
        {"exit.stack-smashed", ended_by("SIGABRT", "bye\n*** stack smashing detected ***: <unknown> terminated\n")},
        {"exit.exception", ended_by("SIGABRT", thrown + "'std::invalid_argument'\n  what():  stoi\n")},
        {"exit.exception", ended_by("SIGABRT", "terminate called without an active exception\n")},
        {"exit.assertion", ended_by("SIGABRT", "server: server.c:7: main: Assertion `argc == 2' failed.\n")},
        {"exit.assertion", ended_by("SIGABRT",
                                    "/usr/include/c++/12/bits/stl_vector.h:1123: operator[]: Assertion "
                                    "'__n < this->size()' failed.\n")},
        {"exit.abort", ended_by("SIGABRT")},
        {"exit.abort", ended_by("SIGABRT", "free(): double free detected in tcache 2\n")},
        {"exit.signal", ended_by("SIGSEGV")},
        {"limit.memory", stopped_at("memory", Play().dies("SIGSEGV"))},
        {"limit.memory", ended_by("SIGABRT", thrown + "'std::bad_alloc'\n  what():  std::bad_alloc\n")},
        {"limit.file", stopped_at("file", Play().dies("SIGXFSZ"))},
        {"limit.file", stopped_at("file", Play().write(4, "out.txt", "hello\n").dies("SIGXFSZ"))},
        {"limit.output", stopped_at("output", Play().prints("hello\n"))},
        {"limit.output", stopped_at("output", Play().prints("error\n", "stderr"))},
        {"limit.cpu", stopped_at("cpu")},
        {"limit.cpu", stopped_at("cpu", Play().serves())},
        {"limit.wall", stopped_at("wall")},
        {"limit.wall", stopped_at("wall", Play().serves().recv(4, "x"))},
    };
}

Examples near_misses_of_ends() {
    // What came on stderr, and then the end that was wanted.
    const auto says = [](const Bytes& words) {
        return Play().step("exit", {ExitClaim{1, ""}}).prints(words, "stderr").exits(1);
    };
    Play stopped_by_us = ended_by("SIGKILL");
    stopped_by_us.seen.programs.front().stopped_by_us = true;
    return {
        {"exit.stack-smashed", ended_by("SIGSEGV", "stack smashing detected\n")},
        {"exit.exception", ended_by("SIGABRT", thrown + "'std::bad_alloc'\n  what():  std::bad_alloc\n")},
        {"exit.assertion", ended_by("SIGABRT", "free(): invalid pointer\n")},
        {"exit.abort", ended_by("SIGABRT", "server: server.c:7: main: Assertion `argc == 2' failed.\n")},
        {"exit.signal", stopped_by_us},
        {"limit.memory", ended_by("SIGABRT", thrown + "'std::length_error'\n  what():  vector::reserve\n")},
        {"limit.file", says("write: File too large\n")},
        {"limit.output", stopped_at("cpu", Play().prints("hello\n"))},
        {"limit.cpu", stopped_at("wall")},
        {"limit.wall", stopped_at("cpu")},
    };
}

}  // namespace socklings::test
