#include "examples.hpp"

namespace socklings::test {

Claim says_something() { return OutputClaim{{{Regex{"[\\s\\S]*\\S[\\s\\S]*"}}}, "", true}; }
Claim prints_exactly(const std::string& bytes) { return OutputClaim{text(bytes), "", false}; }
Claim prints_words(const std::vector<std::string>& tokens) { return OutputClaim{words(tokens), "", false}; }

namespace {

/// The last accept of a server that had put no length in place for it.
Play accepts_with_length(long long length) {
    Play play = Play().serves();
    play.last().arguments.push_back({"addrlen", "", length, {}});
    return play;
}

/// Clients that end and whose descriptors stay open.
Play leaves_open(std::size_t clients) {
    Play play = Play().serves();
    for (std::size_t i = 0; i < clients; ++i) {
        const int fd = static_cast<int>(i) + 4;
        play.recv(fd, "").peer("connects", "", std::string(1, static_cast<char>('B' + i))).accept(3, fd + 1);
    }
    return play;
}

/// Prints what exit brings.
Play at_exit(Play play) {
    play.last().own = false;
    play.last().site.reset();
    return play.exits(0);
}

}  // namespace

Examples triggers() {
    return {
        {"accept.length-uninitialised", accepts_with_length(0)},
        {"accept.length-uninitialised", accepts_with_length(2863311530)},
        {"fd.closed-twice", Play().serves().close(4).close(4, "EBADF").exits(0)},
        {"fd.closed-twice", Play().open(3, "a.txt", {"O_RDONLY"}).close(3).close(3, "EBADF").exits(0)},
        {"fd.leak", leaves_open(2)},
        {"fd.leak", leaves_open(3)},
        {"output.unflushed", at_exit(Play().serves().recv(4, "hi\n").prints("hi\n"))},
        {"output.unflushed", at_exit(Play().reads_keyboard("x\n").prints("x"))},
    };
}

}  // namespace socklings::test
