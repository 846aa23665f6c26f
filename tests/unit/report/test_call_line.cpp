#include "report/call_line.hpp"

#include "catch.hpp"

using namespace socklings;

namespace {

Messages words() {
    return {R"json({"format_version": 1, "messages": {
        "line": {"en": "line {line}", "ko": "{line}"},
        "call.from": {"en": "from {address}", "ko": "{address}"},
        "call.injected": {"en": "(on purpose)", "ko": "-"}, "call.cut-short": {"en": "(cut short)", "ko": "-"},
        "call.not-returned": {"en": "has not returned", "ko": "-"}}})json",
            Language::english};
}

Call call(std::string name, std::string raw, std::vector<Argument> arguments, std::optional<long long> result) {
    Call made;
    made.name = std::move(name);
    made.raw = std::move(raw);
    made.arguments = std::move(arguments);
    made.result = result;
    return made;
}

Argument shown(std::string name, std::string text, std::optional<long long> value = {}) {
    return {std::move(name), std::move(text), value, {}};
}

}  // namespace

TEST_CASE("a call reads as the learner wrote it") {
    CHECK(
        call_line(call("socket", "socket",
                       {shown("domain", "AF_INET", 2), shown("type", "SOCK_STREAM", 1), shown("protocol", "0", 0)}, 3),
                  words(), 80) == "socket(AF_INET, SOCK_STREAM, 0) = 3");
}

TEST_CASE("flags of 0 and the lengths of addresses are left out") {
    Call received = call("recv", "recvfrom",
                         {shown("sockfd", "4"), shown("buf", "…"), shown("len", "1023"), shown("flags", "0", 0)}, 6);
    received.data = "hello\n";
    CHECK(call_line(received, words(), 80) == "recv(4, …, 1023) = 6  \"hello\\n\"");
    received.arguments.back() = shown("flags", "MSG_PEEK", 2);
    CHECK(call_expression(received) == "recv(4, …, 1023, MSG_PEEK)");
    CHECK(call_expression(
              call("bind", "bind", {shown("sockfd", "3"), shown("addr", "0.0.0.0:9090"), shown("addrlen", "16")}, 0)) ==
          "bind(3, 0.0.0.0:9090)");
}

TEST_CASE("accept shows who came") {
    Call accepted = call("accept", "accept", {shown("sockfd", "3"), shown("addr", "…"), shown("addrlen", "…")}, 4);
    accepted.address = Address{"AF_INET", "127.0.0.1", 51034};
    CHECK(call_line(accepted, words(), 80) == "accept(3) = 4  from 127.0.0.1:51034");
    CHECK(address_text({"AF_INET6", "::1", 80}) == "[::1]:80");
}

TEST_CASE("an error shows its name, an unfinished call that it is one") {
    Call refused = call("connect", "connect", {shown("sockfd", "3"), shown("addr", "127.0.0.1:9090")}, -1);
    refused.error = "ECONNREFUSED";
    CHECK(call_line(refused, words(), 80) == "connect(3, 127.0.0.1:9090) = -1 ECONNREFUSED");
    CHECK(call_line(call("accept", "accept", {shown("sockfd", "3")}, {}), words(), 80) ==
          "accept(3)  has not returned");
}

TEST_CASE("a call that a library function made says so") {
    Call written = call("write", "write", {shown("fd", "1"), shown("buf", "…"), shown("count", "6")}, 6);
    written.via = "printf";
    CHECK(call_line(written, words(), 80) == "printf → write(1, …, 6) = 6");
}

TEST_CASE("arguments from the program cannot reach the terminal as they are") {
    CHECK(call_expression(call("open", "openat", {shown("path", "\"\x1b[2J\"")}, 3)) == "open(\"\\x1b[2J\")");
}

TEST_CASE("a line is said only where it is certain") {
    Call made = call("close", "close", {}, 0);
    CHECK(line_of(made, words()).empty());
    made.site = Site{"a.c", 17, "main"};
    CHECK(line_of(made, words()) == "line 17");
}

TEST_CASE("what a fault did is told") {
    Call cut = call("recv", "recvfrom", {shown("sockfd", "4", 4), shown("len", "1023", 1023)}, 1);
    cut.shortened_to = 1;
    cut.data = "h";
    CHECK(call_line(cut, words(), 80) == "recv(4, 1023) = 1 (cut short)  \"h\"");
    cut.shortened_to = 4;
    CHECK(call_line(cut, words(), 80) == "recv(4, 1023) = 1  \"h\"");

    Call failed = call("accept", "accept", {shown("sockfd", "3", 3)}, -1);
    failed.error = "EINTR";
    failed.injected = true;
    CHECK(call_line(failed, words(), 80) == "accept(3) = -1 EINTR (on purpose)");
}

TEST_CASE("the kernel's name is told where it is asked for and differs") {
    const Call one = call("recv", "recvfrom", {shown("sockfd", "4", 4)}, 1);
    CHECK(call_line(one, words(), 80, CallNames::with_raw) == "recv → recvfrom(4) = 1");
    CHECK(call_line(call("close", "close", {}, 0), words(), 80, CallNames::with_raw) == "close() = 0");
}

TEST_CASE("where there is little room whole arguments are left out, the result is not") {
    const Call one = call("socket", "socket", {shown("domain", "AF_INET"), shown("type", "SOCK_STREAM")}, 3);
    CHECK(call_line(one, words(), 32) == "socket(AF_INET, SOCK_STREAM) = 3");
    CHECK(call_line(one, words(), 31) == "socket(AF_INET, …) = 3");
    CHECK(call_line(one, words(), 16) == "socket(…) = 3");
    Call print = call("write", "write", {shown("fd", "1"), shown("buf", "…"), shown("count", "35")}, 35);
    print.via = "printf";
    print.data = "message from client\n";
    CHECK(call_line(print, words(), 44) == "printf → write(1, …, 35) = 35  \"message fr\"…");
    CHECK(call_line(print, words(), 39) == "printf → write(1, …) = 35  \"message f\"…");
    CHECK(call_line(print, words(), 26) == "printf → write(1, …) = 35");
}
