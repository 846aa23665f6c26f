#include "report/call_line.hpp"

#include "catch.hpp"

using namespace socklings;

namespace {

Messages words() {
    return {R"({"format_version": 1, "messages": {
        "line": {"en": "line {line}", "ko": "{line}"},
        "call.from": {"en": "from {address}", "ko": "{address}"},
        "call.not-returned": {"en": "has not returned", "ko": "-"}}})",
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
