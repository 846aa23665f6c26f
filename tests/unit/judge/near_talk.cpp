#include "examples.hpp"

// Conversations over a connection.
namespace socklings::test {

namespace {

/// A server whose peer A sends `sent` and waits for `wanted`.
Play dialogue(const Bytes& sent, const Bytes& wanted) {
    return Play()
        .script({Connect{"A"}, Send{text(sent), "A", {}}, Expect{text(wanted), "A"}})
        .serves()
        .peer("sends", sent);
}

/// A client whose user typed a line; A, its server, waits for it.
Play typed(const Bytes& line, const Bytes& wanted) {
    return Play()
        .script({Listen{"S"}, Accept{"A", "S"}, Type{text(line), ""}, Expect{text(wanted), "A"}})
        .joins()
        .peer("types", line, "keyboard")
        .reads_keyboard(line);
}

Play message_on_stderr() { return Play().script({See{{{Regex{"\\S"}}}, "", true}, Exit{1, ""}}); }

}  // namespace

Examples near_misses_of_talk() {
    return {
        // EINTR, and the same call again
        {"accept.eintr", Play().serves().accept(3, -1, "EINTR").accept(3, 5)},
        {"accept.result-unchecked", Play().serves().accept(3, -1, "EMFILE").recv_fails(4, "EBADF").accept(3, 5)},
        // The next client was taken: what ended this server is another matter.
        {"accept.aborted",
         dialogue("a\n", "a\n").close(4).accept(3, -1, "ECONNABORTED").accept(3, 4).exits(0).fails(2, "closed")},
        // Nothing forced this: it may have used up all its descriptors itself.
        {"accept.no-descriptor", dialogue("a\n", "a\n").accept(3, -1, "EMFILE").exits(1).fails(2, "closed")},
        {"recv.eintr", Play().serves().recv_fails(4, "EINTR").recv(4, "hi\n")},
        {"send.eintr",
         [] {
             Play play = Play().serves().send(4, "hi\n");
             play.last().result = -1;
             play.last().error = "EINTR";
             return play.send(4, "hi\n").close(4).exits(0);
         }()},
        {"recv.wrong-descriptor", Play().serves().recv_fails(4, "ECONNRESET")},
        {"send.wrong-descriptor", Play().serves().send(4, "hi\n").close(4)},
        {"recv.result-unchecked", Play().serves().recv_fails(4, "ECONNRESET").close(4)},
        {"recv.no-room", Play().serves().recv(4, "", 1024).close(4)},
        {"recv.eof-ignored", Play().serves().recv(4, "").recv(4, "").close(4)},
        {"input.end-ignored", Play().joins().reads_keyboard("").close(3).exits(0)},
        {"input.quit-sent", typed("Q\n", "Q\n").close(3).fails(3, "closed").exits(0)},
        {"input.word-for-line", typed("hello there\n", "hello there\n").send(3, "hello there\n").fails(3, "stuck")},
        // An echo server may answer each piece.
        {"recv.short", Play()
                           .script({Connect{"A"}, Send{text("hello\n"), "A", {2}}, Expect{text("hello\n"), "A"}})
                           .serves()
                           .recv(4, "he")
                           .send(4, "he")
                           .recv(4, "llo\n")
                           .send(4, "llo\n")
                           .recv(4, "")
                           .close(4)},
        {"recv.several-messages",
         dialogue("a\nb\n", "a\nb\n").recv(4, "a\nb\n").send(4, "a\nb").fails(2, "mismatch", "A", "a\nb", 3)},
        {"recv.rest-lost", dialogue("ban", "banana\n")
                               .recv(4, "ban")
                               .recv(4, "ana\n")
                               .send(4, "banana")
                               .fails(2, "stuck", "A", "banana", 6)},
        {"recv.part-answered", Play()
                                   .script({Connect{"A"}, Quiet{"A"}})
                                   .serves()
                                   .recv(4, "ban\n")
                                   .send(4, "ban\n")
                                   .fails(1, "unexpected", "A", "ban\n")},
        {"recv.not-terminated", Play().joins().recv(3, "hello").prints("hello, received\n")},
        {"send.wrong-length",
         dialogue("hello\n", "hello\n").recv(4, "hello\n").send(4, "hello\n").fails(2, "stuck", "A", "hello\n", 6)},
        {"send.short", Play().serves().send(4, "hello\n", 1).send(4, "ello\n").close(4).exits(0)},
        {"send.repeats", dialogue("hello\n", "hello\n")
                             .recv(4, "hello\n")
                             .send(4, "hello\n", 2)
                             .send(4, "llo?")
                             .fails(2, "mismatch", "A", "hello?", 5)},
        {"send.newline-missing", typed("hello\n", "hello\n").send(3, "hello").send(3, "\n").fails(3, "stuck")},
        {"send.newline-added", dialogue("hello\n", "hello\n")
                                   .recv(4, "hello\n")
                                   .send(4, "hello\n!")
                                   .fails(2, "unexpected", "A", "hello\n!", 6)},
        // A client is lost, and the next one is taken.
        {"server.ended-by-client",
         dialogue("hello\n", "hello\n").recv_fails(4, "ECONNRESET").close(4).accept(3, 4).exits(0).fails(2, "reset")},
        {"server.ended-early", dialogue("hello\n", "hello\n").recv(4, "hello\n").close(4).exits(0).fails(2, "closed")},
        {"close.missing",
         Play().script({Connect{"A"}, ExpectEnd{"A"}}).serves().recv(4, "").close(4).accept(3, 5).fails(1, "stuck")},
        {"end.too-early", Play()
                              .script({Connect{"A"}, Expect{text("x"), "A"}})
                              .serves()
                              .recv(4, "")
                              .close(4)
                              .exits(0)
                              .fails(1, "closed")},
        {"end.reset-unread", Play()
                                 .script({Connect{"A"}, ExpectEnd{"A"}})
                                 .serves()
                                 .peer("sends", "hi\n")
                                 .recv(4, "hi\n")
                                 .close(4)
                                 .fails(1, "reset")},
        {"send.sigpipe", Play().step("exit", {ExitClaim{0, ""}}).serves().close(4).dies("SIGPIPE")},
        {"error.silent", message_on_stderr().joins().prints("connect: Connection refused\n", "stderr").exits(1)},
        {"reply.mismatch", dialogue("hello\n", "hello\n").recv(4, "hello\n").send(4, "hello\n")},
        {"output.not-seen", Play().script({See{text("hello"), "", false}}).prints("message: hello\n").exits(0)},
    };
}

}  // namespace socklings::test
