#include "report/timeline.hpp"

#include "catch.hpp"

using namespace socklings;

namespace {

const Messages words(R"({"format_version": 1, "messages": {
    "line": {"en": "line {line}", "ko": "-"}, "timeline.line": {"en": "line", "ko": "-"}, "timeline.again": {"en": "again {n}", "ko": "-"}, "timeline.earlier": {"en": "{n} earlier", "ko": "-"},
    "timeline.connects": {"en": "connects", "ko": "-"}, "timeline.sends": {"en": "sends {n}", "ko": "-"},
    "timeline.receives": {"en": "receives {n}", "ko": "-"}, "call.from": {"en": "from {address}", "ko": "-"},
    "party.program": {"en": "your {name}", "ko": "-"}, "party.client": {"en": "client {name}", "ko": "-"}}})",
                     Language::english);
const Look look{false, 80};

Call call(int program, std::string name, int line, long long result) {
    Call made;
    made.program = program;
    made.name = made.raw = std::move(name);
    made.result = result;
    made.site = Site{"a.c", line, "main"};
    made.own = true;
    return made;
}

Observation with_programs(std::initializer_list<const char*> names) {
    Observation seen;
    for (const char* name : names) {
        ProgramRun program;
        program.name = name;
        seen.programs.push_back(program);
    }
    return seen;
}

}  // namespace

TEST_CASE("a program and its peer stand side by side, arrows where bytes went") {
    Observation seen = with_programs({"server"});
    Call hidden = call(0, "open", 1, 3);
    hidden.own = false;
    seen.events = {hidden, PeerEvent{"A", "connects", "", {}, 0}, PeerEvent{"A", "sends", "hi\n", {}, 0},
                   call(0, "accept", 12, 4), PeerEvent{"A", "receives", "x", {}, 0}};
    CHECK(timeline(seen, 9, words, look) ==
          "  line  your server                           │  client A\n"
          "                                              │  connects\n"
          "                                             ◀┤  sends 3  \"hi\\n\"\n"
          "    12  accept() = 4                          │\n"
          "                                              ├▶ receives 1  \"x\"\n");
}

TEST_CASE("two programs stand side by side") {
    Observation seen = with_programs({"server", "client"});
    seen.events = {call(0, "listen", 12, 0), call(1, "connect", 7, 0)};
    CHECK(timeline(seen, 9, words, look) ==
          "  line  your server                           │  your client\n"
          "    12  listen() = 0                          │\n"
          "                                              │  line 7  connect() = 0\n");
}

TEST_CASE("only the last rows are shown, and how many came before") {
    Observation seen = with_programs({"server", "client"});
    for (int i = 1; i <= 20; ++i) seen.events.push_back(call(0, "recv", i, 1));
    std::string text = timeline(seen, 2, words, look);
    CHECK(text.find("…  18 earlier") != std::string::npos);
    CHECK(text.find("    18  recv") == std::string::npos);
    CHECK(text.find("    19  recv") != std::string::npos);
    CHECK(text.find("    20  recv") != std::string::npos);
}

TEST_CASE("what is repeated is shown once, and how often it came again") {
    Observation seen = with_programs({"server", "client"});
    for (int i = 0; i < 100; ++i) seen.events.push_back(call(0, "recv", 5, 0));
    std::string text = timeline(seen, 4, words, look);
    CHECK(text.find("…  again 99") != std::string::npos);
    CHECK(text.find("recv") == text.rfind("recv"));
}

TEST_CASE("what a library function does on its way is left out, the bytes that it moves are not") {
    Observation seen = with_programs({"server", "client"});
    Call copy = call(0, "dup", 7, 4), print = call(0, "write", 7, 2);
    copy.via = print.via = "perror";
    print.data = "x\n";
    print.data_size = 2;
    seen.events = {copy, print};
    CHECK(timeline(seen, 4, words, look).find("dup") == std::string::npos);
    CHECK(timeline(seen, 4, words, look).find("perror → write() = 2") != std::string::npos);
}

TEST_CASE("a program alone has no timeline") {
    Observation seen = with_programs({"main"});
    seen.events = {call(0, "open", 3, 3)};
    CHECK(timeline(seen, 9, words, look).empty());
    CHECK(timeline(Observation{}, 9, words, look).empty());
}
