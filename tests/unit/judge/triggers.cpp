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

/// A server whose peer A sends `sent` and waits for `wanted`.
Play dialogue(const Bytes& sent, const Bytes& wanted) {
    return Play()
        .script({Connect{"A"}, Send{text(sent), "A", {}}, Expect{text(wanted), "A"}})
        .step("talk", {ScriptClaim{}})
        .serves()
        .peer("sends", sent);
}

/// A client whose user types a line, which A waits for.
Play typed(const Bytes& line) {
    return Play()
        .script({Listen{"S"}, Accept{"A", "S"}, Type{text(line), ""}, Expect{text(line), "A"}})
        .step("talk", {ScriptClaim{}})
        .joins()
        .peer("types", line, "keyboard")
        .reads_keyboard(line);
}

/// A program that turns the text of an address into a number, and what it printed.
Play converts(const std::string& address, const Bytes& printed, int code) {
    Play play = Play().arguments({address}).step("print", {prints_words({"0x100a8c0"})}).prints(printed);
    return play.exits(code);
}

Play prints(const Claim& claim, const Bytes& printed) { return Play().step("print", {claim}).prints(printed).exits(0); }

Claim four_bytes() { return prints_words({"78", "56", "34", "12", "12", "34", "56", "78"}); }

Play shows_mode(const Bytes& printed) {
    Play play = Play().given("a.txt", "x").arguments({"a.txt"}).step("print", {prints_exactly("-rw-r--r--\n")});
    return play.prints(printed).exits(0);
}

/// The server is in accept when nothing more can happen.
Play waits_for_the_next(Play play) {
    play.accept(3, 5);
    play.last().result.reset();
    play.last().made.reset();
    const std::size_t waiting = play.seen.events.size() - 1;
    play.fails(1, "stuck");
    play.seen.failure->waiting.push_back({"server", waiting, ""});
    return play;
}

/// The server is gone after its last call, and a client B finds nobody.
Play gone(Play play) { return play.exits(0).fails(2, "closed", "B"); }

/// The scenario makes the next accept() of a server fail.
Play cannot_accept(Play server, const std::string& error) {
    server.accept(3, -1, error).last().injected = true;
    return server;
}

Play has_listened() {
    return Play().script({Connect{"B"}}).step("talk", {ScriptClaim{}}).socket(3).bind(3, "0.0.0.0", 9090).listen(3);
}

Play has_served() { return dialogue("a\n", "a\n").recv(4, "a\n").send(4, "a\n").recv(4, "").close(4); }

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
        // A fast look at what the wrong programs of tests/mistakes show with all their calls.
        {"address.none", Play()
                             .arguments({"127.0.0.1", "9090"})
                             .step("exit", {ExitClaim{0, ""}})
                             .socket(3)
                             .connect(3, "255.255.255.255", 9090, "ENETUNREACH")
                             .exits(1)},
        {"recv.no-room", dialogue("hello\n", "hello\n").recv(4, "", 0).close(4).exits(0).fails(2, "closed")},
        {"recv.several-messages",
         dialogue("a\nb\n", "a\na\nb\n").recv(4, "a\nb\n").send(4, "a\nb\n").fails(2, "mismatch", "A", "a\nb\n", 2)},
        {"recv.rest-lost", dialogue("ban", "banana\n")
                               .recv(4, "ban")
                               .recv(4, "ana\n")
                               .send(4, "ana\n")
                               .fails(2, "mismatch", "A", "ana\n")},
        {"recv.rest-lost",
         dialogue("a\nb", "b").recv(4, "a\nb").send(4, "a\n").recv(4, "").close(4).fails(2, "closed")},
        {"recv.part-answered", Play()
                                   .script({Connect{"A"}, Quiet{"A"}})
                                   .step("talk", {ScriptClaim{}})
                                   .serves()
                                   .recv(4, "ban")
                                   .send(4, "ban")
                                   .fails(1, "unexpected", "A", "ban")},
        {"recv.eintr", dialogue("a\n", "a\n").recv_fails(4, "EINTR").close(4).fails(2, "closed")},
        {"send.repeats", dialogue("hello\n", "hello\n")
                             .recv(4, "hello\n")
                             .send(4, "hello\n", 2)
                             .send(4, "hell")
                             .fails(2, "mismatch", "A", "hehell", 2)},
        {"send.newline-missing", typed("hello\n").send(3, "hello").fails(3, "stuck")},
        {"send.newline-added",
         dialogue("a\n", "a\n").recv(4, "a\n").send(4, "a\n\n").fails(2, "unexpected", "A", "a\n\n", 2)},
        {"input.word-for-line", typed("hello there\n").send(3, "hello\n").fails(3, "mismatch", "A", "hello\n", 5)},
        {"end.too-early", dialogue("a\n", "a\n").close(4).exits(0).fails(2, "closed")},
        {"close.missing",
         waits_for_the_next(
             Play().script({Connect{"A"}, ExpectEnd{"A"}}).step("end", {ScriptClaim{}}).serves().recv(4, ""))},
        {"server.ended-early", gone(has_served())},
        {"server.ended-by-client", gone(dialogue("a\n", "a\n").recv_fails(4, "ECONNRESET"))},
        {"accept.aborted", gone(cannot_accept(has_listened(), "ECONNABORTED"))},
        {"accept.aborted", gone(cannot_accept(has_served(), "ECONNABORTED"))},
        {"accept.no-descriptor", gone(cannot_accept(has_listened(), "EMFILE"))},
        {"accept.no-descriptor", gone(cannot_accept(has_served(), "EMFILE"))},
        {"accept.result-unchecked", Play().serves().accept(3, -1, "ECONNABORTED").recv_fails(-1, "EBADF")},
        {"error.silent", Play().step("message", {says_something()}).joins().recv(3, "").exits(1)},
        {"inet.result-unchecked", converts("192.168.0.256", "0xffffffff\n", 0)},
        {"inet.test-inverted", converts("192.168.0.1", "no address\n", 1)},
        {"inet.none-refused", converts("255.255.255.255", "no address\n", 1)},
        {"inet.result-printed", converts("192.168.0.1", "0x1\n", 0)},
        {"order.highest-first", prints(four_bytes(), "12 34 56 78 78 56 34 12\n")},
        {"order.swapped", prints(four_bytes(), "78 56 34 12 78 56 34 12\n")},
        {"order.wrong-width", prints(four_bytes(), "78 56 34 12 56 78 0 0\n")},
        {"order.number-not-bytes", prints(four_bytes(), "12345678 78563412\n")},
        {"output.letters", prints(four_bytes(), "x V 4 \x12\n")},
        {"output.around", prints(prints_exactly("ok\n"), "it is: ok\n")},
        {"output.decimal", prints(four_bytes(), "120 86 52 18 18 52 86 120\n")},
        {"output.newline-added", prints(prints_exactly("hello\n"), "hello\n\n")},
        {"memset.character", prints(prints_words({"16", "0"}), "16 12336\n")},
        {"size.of-pointer", prints(prints_words({"16", "0"}), "8 0\n")},
        {"size.long-address", prints(prints_words({"0", "16"}), "0 24\n")},
        {"mode.type", shows_mode("drw-r--r--\n")},
        {"mode.classes", shows_mode("-r--r--rw-\n")},
        {"mode.character", shows_mode("-rwxr--r--\n")},
    };
}

}  // namespace socklings::test
