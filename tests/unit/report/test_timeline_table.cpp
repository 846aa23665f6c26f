#include "report/timeline_table.hpp"

#include "catch.hpp"
#include "report/width.hpp"
#include "timeline_story.hpp"

using namespace socklings;
using namespace timeline_story;

namespace {

const Messages words(R"({"format_version": 1, "messages": {
    "timeline.line": {"en": "line", "ko": "-"}, "timeline.again": {"en": "again {n}", "ko": "-"},
    "timeline.again-rows": {"en": "{rows} rows again {n}", "ko": "-"},
    "timeline.earlier": {"en": "{n} earlier", "ko": "-"}, "timeline.later": {"en": "{n} later", "ko": "-"},
    "timeline.connects": {"en": "connects", "ko": "-"}, "timeline.sends": {"en": "sends {n}", "ko": "-"},
    "timeline.receives": {"en": "receives {n}", "ko": "-"}, "call.from": {"en": "from {address}", "ko": "-"},
    "timeline.process.dies": {"en": "dies of {signal}", "ko": "-"}, "timeline.keyboard": {"en": "keyboard", "ko": "-"},
    "timeline.expected": {"en": "expected {n}", "ko": "-"},
    "timeline.types": {"en": "types {n}", "ko": "-"},
    "party.program": {"en": "your {name}", "ko": "-"}, "party.own.main": {"en": "your main", "ko": "-"}, "party.client": {"en": "client {name}", "ko": "-"},
    "party.clients": {"en": "clients {names}", "ko": "-"}, "party.keyboard": {"en": "the keyboard", "ko": "-"}}})",
                     Language::english);
const Look look{false, 80};

std::string table_of(const Observation& seen, const TimelineLayout& layout = {}, const Look& as = look) {
    return timeline_table(timeline_of(seen, false), seen, layout, words, as);
}

}  // namespace

TEST_CASE("a program and its peer stand side by side, arrows where bytes went") {
    Observation seen = with_programs({"server"});
    seen.events = {PeerEvent{"A", "connects", "", {}, 0}, PeerEvent{"A", "sends", "hi\n", {}, 0},
                   call(0, "accept", 12, 4), PeerEvent{"A", "receives", "x", {}, 0}};
    CHECK(table_of(seen) ==
          "  line  your server  │  client A\n"
          "                     │  connects\n"
          "                    ◀┤  sends 3  \"hi\\n\"\n"
          "    12  accept() = 4 │\n"
          "                     ├▶ receives 1  \"x\"\n");
}

TEST_CASE("two programs stand side by side, each with its lines") {
    Observation seen = with_programs({"server", "client"});
    seen.events = {call(0, "listen", 12, 0), call(1, "connect", 7, 0)};
    CHECK(table_of(seen) ==
          "  line  your server  │  line  your client\n"
          "    12  listen() = 0 │\n"
          "                     │     7  connect() = 0\n");
}

TEST_CASE("who acts is said where several stand on the right") {
    Observation seen = with_programs({"server", "client"});
    seen.events = {call(1, "connect", 7, 0), PeerEvent{"keyboard", "types", "x", {}, 0}};
    const std::string two = table_of(seen);
    CHECK(two.find("your client, the keyboard") != std::string::npos);
    CHECK(two.find("  connect() = 0") != std::string::npos);
    CHECK(two.find("keyboard: types 1") != std::string::npos);

    Observation clients = with_programs({"server"});
    clients.events = {PeerEvent{"A", "connects", "", {}, 0}, PeerEvent{"B", "connects", "", {}, 0}};
    CHECK(table_of(clients).find("clients A, B") != std::string::npos);
    CHECK(table_of(clients).find("B: connects") != std::string::npos);
}

TEST_CASE("a program alone has one side") {
    Observation seen = with_programs({"main"});
    seen.events = {call(0, "open", 3, 3)};
    CHECK(table_of(seen) == "  line  your main\n     3  open() = 3\n");
}

TEST_CASE("milliseconds, the mark of the failure, notes below rows") {
    Observation seen = with_programs({"main"});
    seen.events = {call(0, "open", 3, 3), call(0, "close", 4, 0)};
    std::get<Call>(seen.events[0]).ended_us = 1234;
    TimelineLayout layout;
    layout.times = true;
    layout.focus = 1;
    layout.notes[0] = {"open: 3"};
    CHECK(table_of(seen, layout) ==
          "      ms  line  your main\n"
          "     1.2     3  open() = 3\n"
          "                open: 3\n"
          "✗    0.0     4  close() = 0\n");
}

TEST_CASE("no row is wider than the terminal, with results whole") {
    Observation seen = with_programs({"server", "client"});
    for (int program : {0, 1}) {
        Call wide = call(program, "send", 12, 1024);
        wide.arguments = {{"sockfd", "4", 4, {}}, {"flags", "MSG_NOSIGNAL|MSG_DONTWAIT|MSG_MORE", 1, {}}};
        wide.data = std::string(500, 'x');
        wide.data_size = 500;
        seen.events.emplace_back(wide);
    }
    const std::size_t columns = GENERATE(80, 100, 120, 200);
    const std::string text = table_of(seen, {}, {false, columns});
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        CHECK(display_width(text.substr(at, end - at)) <= columns);
        at = end + 1;
    }
    CHECK(text.find(") = 1024") != std::string::npos);
    CHECK(text.find(") = 1024") != text.rfind(") = 1024"));
}

TEST_CASE("data without room stands below its call, once where both ends have it") {
    Observation seen = with_programs({"server", "client"});
    Call receive = call(0, "recv", 12, 6), send = call(1, "send", 7, 6);
    receive.raw = "recvfrom";
    send.raw = "sendto";
    for (Call* one : {&receive, &send}) {
        one->descriptor = Descriptor{4, "socket", one->name};
        one->arguments = {{"sockfd", "4", 4, {}}, {"len", "1023", 1023, {}}};
        one->data = "hello\n";
        one->data_size = 6;
    }
    seen.events = {send, receive};
    CHECK(table_of(seen, {}, {false, 64}) ==
          "  line  your server              │  line  your client\n"
          "    12  recv(4, 1023) = 6       ◀┤     7  send(4, 1023) = 6\n"
          "          \"hello\\n\"              │\n");
}

TEST_CASE("around a failure: it and some rows behind it, and how many are left out") {
    Observation seen = with_programs({"server", "client"});
    for (int i = 1; i <= 20; ++i) seen.events.emplace_back(call(0, "recv", i, 1));
    const auto around = [&](std::optional<std::size_t> focus) {
        TimelineLayout layout;
        layout.focus = focus;
        return timeline_around(seen, layout, 4, words, look);
    };
    SECTION("the end where there is none") {
        CHECK(around({}).find("…  16 earlier") != std::string::npos);
        CHECK(around({}).find("    20  recv") != std::string::npos);
    }
    SECTION("in the middle") {
        CHECK(around(9).find("…  7 earlier") != std::string::npos);
        CHECK(around(9).find("✗   10  recv") != std::string::npos);
        CHECK(around(9).find("…  9 later") != std::string::npos);
    }
    SECTION("at the beginning") {
        CHECK(around(0).find("earlier") == std::string::npos);
        CHECK(around(0).find("✗    1  recv") != std::string::npos);
        CHECK(around(0).find("…  16 later") != std::string::npos);
    }
    CHECK(timeline_around(with_programs({"server"}), TimelineLayout{}, 4, words, look).empty());
}

TEST_CASE("below bytes that were not expected stands what was") {
    Observation seen = with_programs({"server"});
    seen.events = {PeerEvent{"A", "receives", "hallo\n", {}, 0}};
    TimelineLayout layout;
    layout.expected = ExpectedBytes{0, "hello\n"};
    CHECK(table_of(seen, layout) ==
          "  line  your server │  client A\n"
          "                    ├▶ receives 6  \"hallo\\n\"\n"
          "                    │  expected 6  \"hello\\n\"\n");
}

TEST_CASE("where a signal ended a program is said where the line is certain") {
    Observation seen = with_programs({"main"});
    seen.programs[0].signal_site = Site{"a.c", 33, "main"};
    seen.events = {ProcessEvent{0, 1, "dies", "SIGSEGV", {}, 0}};
    CHECK(table_of(seen).find("    33  dies of SIGSEGV") != std::string::npos);
}
