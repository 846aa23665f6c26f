#include "examples.hpp"

// What is printed.
namespace socklings::test {

namespace {

Play prints(const Claim& claim, const Bytes& printed) { return Play().step("print", {claim}).prints(printed).exits(0); }

Play four_bytes(const Bytes& printed) {
    return prints(prints_words({"78", "56", "34", "12", "12", "34", "56", "78"}), printed);
}

/// A program that turns the text of an address into a number.
Play converts(const std::string& address, const Bytes& printed, int code) {
    return Play().arguments({address}).step("print", {prints_words({"0x100a8c0"})}).prints(printed).exits(code);
}

Play sizes(const Bytes& printed) { return prints(prints_words({"16", "0", "2"}), printed); }

Play shows_mode(const Bytes& printed) {
    Play play = Play().given("a.txt", "x").arguments({"a.txt"}).step("print", {prints_exactly("-rw-r--r--\n")});
    return play.prints(printed).exits(0);
}

Play by_perror(const Bytes& printed) {
    Play play = Play().prints(printed, "stderr");
    play.last().via = "perror";
    return play.exits(1);
}

}  // namespace

Examples near_misses_of_output() {
    const Claim hello = prints_exactly("Hello World\n");
    return {
        {"output.around", prints(hello, "Hello world\n")},
        {"output.mismatch", prints(hello, "Hello World\n")},
        {"output.missing", prints(hello, " ")},
        {"output.unexpected", prints(prints_words({"success"}), "success: a.txt\n")},
        {"output.newline-missing", prints(hello, "Hello World.")},
        {"output.newline-added", prints(hello, "Hello World\n\n\n")},
        {"output.wrong-stream", Play().step("print", {hello}).prints("hello world\n", "stderr").exits(0)},
        {"output.wrong-length", Play().joins().recv(3, Bytes("a\0", 2)).prints(Bytes("a\0", 2))},
        {"output.letters", four_bytes("x 56 34 12\n")},
        {"output.decimal", four_bytes("120 86 52 19\n")},
        {"output.sign-extended", prints(prints_words({"ef", "be", "ad", "de"}), "fffffffe ffffffbe\n")},
        {"output.unflushed", Play().serves().recv(4, "hi\n").prints("hi\n").exits(0)},
        {"order.swapped", four_bytes("78 56 34 12 12 34 78 56\n")},
        {"order.wrong-width", four_bytes("78 56 34 12 56 78 0 1\n")},
        {"order.highest-first", four_bytes("12 34 56 78 12 34 56 78\n")},
        {"order.number-not-bytes", four_bytes("12345678 12345678\n")},
        {"inet.result-unchecked", converts("192.168.0.256", "192.168.0.256 is no address\n", 1)},
        {"inet.test-inverted", converts("192.168.0.256", "no address\n", 1)},
        {"inet.none-refused", converts("255.255.255.255", "0xffffffff\n", 0)},
        {"inet.result-printed", converts("192.168.0.1", "result 1, value 0xc0a80001\n", 0)},
        {"memset.character", sizes("16 48 2\n")},
        {"size.of-pointer", sizes("16 8 2\n")},
        {"size.long-address", sizes("20 0 2\n")},
        {"mode.type", shows_mode("drw-r-----\n")},
        {"mode.classes", shows_mode("-rw-r---w-\n")},
        {"mode.character", shows_mode("-rw-r--r--")},
        {"perror.success", by_perror("open: No such file or directory\n")},
    };
}

}  // namespace socklings::test
