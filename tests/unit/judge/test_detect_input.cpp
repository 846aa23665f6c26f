#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

namespace {

/// `times` calls from one line: the same send, or the same read of the ended keyboard.
Play repeated(Play play, int times, bool reads) {
    for (int i = 0; i < times; ++i) {
        if (reads)
            play.reads_keyboard("");
        else
            play.send(3, "last line\n");
        play.last().site = Site{"client.c", 40, "main"};
    }
    return play;
}

}  // namespace

TEST_CASE("the end of the keyboard's input is ignored") {
    CHECK(repeated(Play().joins().reads_keyboard("hi\n").reads_keyboard(""), 50, false)
              .codes(detect_ignored_end_of_input) == Codes{"input.end-ignored"});
    CHECK(repeated(Play().joins().reads_keyboard(""), 50, true).codes(detect_ignored_end_of_input) ==
          Codes{"input.end-ignored"});
    CHECK(repeated(Play().joins().reads_keyboard(""), 1, true)
              .close(3)
              .exits(0)
              .codes(detect_ignored_end_of_input)
              .empty());
    CHECK(repeated(Play().joins().reads_keyboard("hi\n"), 50, false).codes(detect_ignored_end_of_input).empty());
    // What is left is sent, and the program ends.
    CHECK(repeated(Play().joins().reads_keyboard(""), 20, false).exits(0).codes(detect_ignored_end_of_input).empty());
}

TEST_CASE("a line goes out that nobody typed") {
    const auto ended = [] {
        return Play()
            .script({Expect{text("hi\n"), "A"}, EndInput{""}, ExpectEnd{"A"}})
            .joins()
            .reads_keyboard("hi\n")
            .send(3, "hi\n")
            .reads_keyboard("");
    };
    CHECK(ended().send(3, "hi\n").fails(2, "unexpected", "A", "hi\n").codes(detect_ignored_end_of_input) ==
          Codes{"input.end-ignored"});
    CHECK(ended().send(3, "\n").fails(2, "unexpected", "A", "\n").codes(detect_ignored_end_of_input) ==
          Codes{"input.end-ignored"});
    CHECK(ended().send(3, "Q\n").fails(2, "unexpected", "A", "Q\n").codes(detect_ignored_end_of_input).empty());
    CHECK(ended().fails(2, "unexpected", "A", "hi\n").codes(detect_ignored_end_of_input).empty());
    CHECK(ended().send(3, "hi\n").fails(0, "mismatch", "A", "hi\n").codes(detect_ignored_end_of_input).empty());
}

TEST_CASE("the line that ends the conversation is sent") {
    const auto typed = [](const Bytes& line) {
        return Play()
            .script({Type{text("Q\n"), ""}, Exit{0, ""}})
            .joins()
            .peer("types", line, "keyboard")
            .reads_keyboard(line)
            .fails(1, "stuck", "client");
    };
    CHECK(typed("Q\n").send(3, "Q\n").codes(detect_sent_quit) == Codes{"input.quit-sent"});
    CHECK(typed("q\n").send(3, "q\n").codes(detect_sent_quit) == Codes{"input.quit-sent"});
    CHECK(typed("Q\n").codes(detect_sent_quit).empty());
    CHECK(typed("Quit\n").send(3, "Quit\n").codes(detect_sent_quit).empty());
    CHECK(Play().joins().peer("types", "Q\n", "keyboard").send(3, "Q\n").codes(detect_sent_quit).empty());
    CHECK(detect_sent_quit(typed("Q\n").send(3, "Q\n").scene()).front().likely);
}
