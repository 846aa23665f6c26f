#include "catch.hpp"
#include "play.hpp"

using namespace socklings;
using namespace socklings::test;

TEST_CASE("more is printed than was received") {
    CHECK(Play()
              .joins()
              .recv(3, "hello world\n")
              .prints("hello world\n")
              .recv(3, "hi\n")
              .prints("hi\nlo world\n")
              .codes(detect_missing_terminator) == Codes{"recv.not-terminated"});
    Play rubbish = Play().joins().recv(3, "hello\n").prints("hello\n").prints("x\n\xFF");
    REQUIRE(rubbish.codes(detect_missing_terminator) == Codes{"recv.not-terminated"});
    CHECK(detect_missing_terminator(rubbish.scene()).front().arguments.at("extra") == "x\\n\\xff");
    CHECK(Play().joins().recv(3, "hello").prints("got: hello\x01\x02\n").codes(detect_missing_terminator) ==
          Codes{"recv.not-terminated"});

    CHECK(Play().joins().recv(3, "hello").prints("hello, received\n").codes(detect_missing_terminator).empty());
    CHECK(Play().joins().recv(3, "hello").prints("hello 받았습니다\n").codes(detect_missing_terminator).empty());
    CHECK(Play()
              .joins()
              .recv(3, "hello world\n")
              .prints("hello world\n")
              .recv(3, "hi\n")
              .prints("hi\nnext: ")
              .codes(detect_missing_terminator)
              .empty());
    CHECK(Play().joins().recv(3, "\xEC\x84\n").prints("\xEC\x84\n").codes(detect_missing_terminator).empty());
}

TEST_CASE("the right text stands on the wrong stream") {
    const auto claims_stderr = [](Play play) {
        return play.step("errors", {OutputClaim{{{Regex{"[^]+"}}}, "", true}});
    };
    // Any message is wanted on stderr, and nothing on stdout.
    const auto claims_silence = [&](Play play) {
        return claims_stderr(std::move(play)).step("output", {OutputClaim{text(""), "", false}});
    };
    CHECK(claims_silence(Play().prints("open: No such file or directory\n").exits(1)).codes(detect_wrong_stream) ==
          Codes{"output.wrong-stream"});
    CHECK(claims_silence(Play().prints("fd: 3\n").exits(0)).codes(detect_wrong_stream).empty());
    CHECK(claims_stderr(Play().prints("Input message: ").exits(1)).codes(detect_wrong_stream).empty());
    CHECK(Play()
              .script({See{{{Regex{"."}}}, "", true}})
              .prints("prompt")
              .exits(1)
              .fails(0, "not-seen", "server")
              .codes(detect_wrong_stream)
              .empty());
    const auto received = [](Play play) {
        return play.step("print", {OutputClaim{{{Regex{"[^]*hello[^]*"}}}, "", false}});
    };
    CHECK(received(Play().prints("message: hello\n", "stderr")).codes(detect_wrong_stream) ==
          Codes{"output.wrong-stream"});
    CHECK(received(Play().prints("message: nothing\n", "stderr")).codes(detect_wrong_stream).empty());
    // One line of several went to the other stream.
    CHECK(Play()
              .prints("stdin 0\n")
              .prints("stdout 1\n")
              .prints("stderr 2\n", "stderr")
              .step("output", {OutputClaim{words({"0", "1", "2"}), "", false}})
              .codes(detect_wrong_stream) == Codes{"output.wrong-stream"});
    CHECK(Play()
              .prints("fd: 3\n", "stderr")
              .step("output", {OutputClaim{words({"fd", "3"}), "", false}})
              .codes(detect_wrong_stream) == Codes{"output.wrong-stream"});
    CHECK(Play()
              .script({See{text("ready"), "", false}})
              .prints("ready\n", "stderr")
              .fails(0, "not-seen", "server")
              .codes(detect_wrong_stream) == Codes{"output.wrong-stream"});

    CHECK(
        claims_stderr(Play().prints("open: No such file or directory\n", "stderr")).codes(detect_wrong_stream).empty());
    CHECK(claims_stderr(Play()).codes(detect_wrong_stream).empty());
    CHECK(Play()
              .prints("fd: 4\n", "stderr")
              .step("output", {OutputClaim{words({"fd", "3"}), "", false}})
              .codes(detect_wrong_stream)
              .empty());
    CHECK(Play()
              .prints("x", "stderr")
              .prints("y")
              .step("output", {OutputClaim{text(""), "", false}})
              .codes(detect_wrong_stream)
              .empty());
}

TEST_CASE("a number is converted wrongly") {
    const auto order = [](const Bytes& printed) {
        return Play().prints(printed).step(
            "order", {OutputClaim{words({"0x3412", "0x78563412", "0x1234", "0x12345678"}), "", false}});
    };
    CHECK(order("0x1234\n0x12345678\n0x1234\n0x12345678\n").codes(detect_wrong_order) == Codes{"order.swapped"});
    CHECK(order("port 0x3412, address 0x78563412, back 0x3412 0x78563412\n").codes(detect_wrong_order) ==
          Codes{"order.swapped"});
    CHECK(order("0x34120000\n0x78563412\n0x1234\n0x12345678\n").codes(detect_wrong_order) ==
          Codes{"order.wrong-width"});
    CHECK(order("0x3412\n0x7856\n0x1234\n0x12345678\n").codes(detect_wrong_order) == Codes{"order.wrong-width"});
    CHECK(order("0x3412\n0x78563412\n0x1234\n0x12345678\n").codes(detect_wrong_order).empty());
    CHECK(order("0x4321\n0x78563412\n0x1234\n0x12345678\n").codes(detect_wrong_order).empty());
    CHECK(order("nothing here\n").codes(detect_wrong_order).empty());
    CHECK(order("0x1234 -> 0x3412\n0x12345678 -> 0x78563412\nback 0x1234 0x12345678\n")
              .codes(detect_wrong_order)
              .empty());

    // A label may hold what is wanted elsewhere.
    CHECK(order("htons(0x1234) = 0x1234\nhtonl(0x12345678) = 0x12345678\nback 0x1234 0x12345678\n")
              .codes(detect_wrong_order)
              .empty());
    Play labelled =
        Play().prints("of 5 numbers the first: 0x1234\n").step("order", {OutputClaim{words({"0x3412"}), "", false}});
    REQUIRE(labelled.codes(detect_wrong_order) == Codes{"order.swapped"});
    CHECK(detect_wrong_order(labelled.scene()).front().likely);
    // Half of what htonl makes of a port is 0.
    Play lost = order("0\n0x78563412\n0x1234\n0x12345678\n");
    REQUIRE(lost.codes(detect_wrong_order) == Codes{"order.wrong-width"});
    CHECK(detect_wrong_order(lost.scene()).front().likely);
    CHECK_FALSE(detect_wrong_order(order("0x1234\n0x12345678\n0x1234\n0x12345678\n").scene()).front().likely);
}

TEST_CASE("a byte is printed with its sign") {
    const auto dump = [](const Bytes& printed) {
        return Play().prints(printed).step("dump", {OutputClaim{words({"ef", "be", "ad", "de"}), "", false}});
    };
    CHECK(dump("ffffffef ffffffbe ffffffad ffffffde\n").codes(detect_wrong_order) == Codes{"output.sign-extended"});
    CHECK(Play()
              .prints("78 56 ffffff90 12")
              .step("dump", {OutputClaim{words({"78", "56", "90", "12"}), "", false}})
              .codes(detect_wrong_order) == Codes{"output.sign-extended"});
    CHECK(dump("ef be ad de\n").codes(detect_wrong_order).empty());
    CHECK(dump("fffffffe ffffffbe ffffffad ffffffde\n").codes(detect_wrong_order).empty());
}

TEST_CASE("a number is printed in decimal") {
    const auto address = [](const Bytes& printed) {
        return Play().prints(printed).step("number", {OutputClaim{words({"0x100a8c0"}), "", false}});
    };
    CHECK(address("16820416\n").codes(detect_wrong_order) == Codes{"output.decimal"});
    CHECK(address("value: 16820416, 0xc0a80001\n").codes(detect_wrong_order) == Codes{"output.decimal"});
    CHECK(address("0x16820416\n").codes(detect_wrong_order) == Codes{"output.decimal"});
    CHECK(address("0x16820417\n").codes(detect_wrong_order).empty());
    CHECK(Play()
              .prints("0x16\n")
              .step("number", {OutputClaim{words({"0x10"}), "", false}})
              .codes(detect_wrong_order)
              .empty());
    CHECK(address("16820417\n").codes(detect_wrong_order).empty());
    CHECK(
        Play().prints("22\n").step("size", {OutputClaim{words({"16"}), "", false}}).codes(detect_wrong_order).empty());
}

TEST_CASE("only the newline is missing") {
    const auto hello = [](Play play) { return play.step("exact", {OutputClaim{text("Hello World\n"), "", false}}); };
    CHECK(hello(Play().prints("Hello World")).codes(detect_newline_of_output) == Codes{"output.newline-missing"});
    CHECK(hello(Play().prints("Hello ").prints("World")).codes(detect_newline_of_output) ==
          Codes{"output.newline-missing"});
    CHECK(hello(Play().prints("Hello World\n")).codes(detect_newline_of_output).empty());
    CHECK(hello(Play().prints("hello World")).codes(detect_newline_of_output).empty());
    CHECK(Play().step("exact", {OutputClaim{text("\n"), "", false}}).codes(detect_newline_of_output).empty());
}

TEST_CASE("perror without an error") {
    const auto by_perror = [](const Bytes& printed) {
        Play play = Play().prints(printed, "stderr");
        play.last().via = "perror";
        return play;
    };
    CHECK(by_perror("open: Success\n").codes(detect_perror_of_success) == Codes{"perror.success"});
    CHECK(by_perror("socket: Success\n").exits(1).codes(detect_perror_of_success) == Codes{"perror.success"});
    CHECK(by_perror("open: No such file or directory\n").codes(detect_perror_of_success).empty());
    CHECK(Play().prints("copy: Success\n", "stderr").codes(detect_perror_of_success).empty());
}
