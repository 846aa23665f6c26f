#include "report/timeline.hpp"

#include "catch.hpp"
#include "timeline_story.hpp"

using namespace socklings;
using namespace timeline_story;

namespace {

using Index = std::optional<std::size_t>;

std::vector<TimelineRow> rows_of(const Observation& seen, bool all_calls = false) {
    return timeline_of(seen, all_calls).rows;
}

/// A server whose socket 4 leads to the peer A.
Observation with_connection() {
    Observation seen = with_programs({"server"});
    PeerEvent connects{"A", "connects", "", Address{"AF_INET", "127.0.0.1", 51034}, 0};
    Call accept = call(0, "accept", 12, 4);
    accept.made = Descriptor{4, "socket", "socket:[4]"};
    accept.address = Address{"AF_INET", "127.0.0.1", 51034};
    seen.events = {connects, accept};
    return seen;
}

Call on_connection(std::string name, const Bytes& data) {
    Call made = call(0, std::move(name), 20, static_cast<long long>(data.size()));
    made.raw = made.name == "recv" ? "recvfrom" : made.name == "send" ? "sendto" : made.name;
    made.descriptor = Descriptor{4, "socket", "socket:[4]"};
    made.data = data;
    made.data_size = data.size();
    return made;
}

}  // namespace

TEST_CASE("both ends of one thing are one row") {
    Observation seen = with_connection();
    seen.events.emplace_back(PeerEvent{"A", "sends", "hi\n", {}, 0});
    seen.events.emplace_back(on_connection("recv", "hi\n"));
    seen.events.emplace_back(on_connection("send", "hi\n"));
    seen.events.emplace_back(PeerEvent{"A", "receives", "hi\n", {}, 0});
    seen.events.emplace_back(PeerEvent{"A", "half-closes", "", {}, 0});
    seen.events.emplace_back(on_connection("recv", ""));
    seen.events.emplace_back(on_connection("close", ""));
    seen.events.emplace_back(PeerEvent{"A", "sees-end", "", {}, 0});
    const auto rows = rows_of(seen);
    REQUIRE(rows.size() == 5);
    const Flow flows[] = {Flow::none, Flow::to_left, Flow::to_right, Flow::to_left, Flow::to_right};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].left.has_value());
        CHECK(rows[i].right.has_value());
        CHECK(rows[i].flow == flows[i]);
    }
}

TEST_CASE("events that are not surely the two ends of one thing keep their own rows") {
    Observation seen = with_connection();
    SECTION("other bytes") {
        seen.events.emplace_back(PeerEvent{"A", "sends", "hi\n", {}, 0});
        seen.events.emplace_back(on_connection("recv", "hi"));
    }
    SECTION("something between") {
        seen.events.emplace_back(PeerEvent{"A", "sends", "hi\n", {}, 0});
        seen.events.emplace_back(call(0, "open", 7, 5));
        seen.events.emplace_back(on_connection("recv", "hi\n"));
    }
    SECTION("another peer") {
        seen.events.emplace_back(PeerEvent{"B", "sends", "hi\n", {}, 0});
        seen.events.emplace_back(on_connection("recv", "hi\n"));
    }
    for (const TimelineRow& row : rows_of(seen)) {
        if (!row.has(0)) CHECK(row.left.has_value() != row.right.has_value());
    }
}

TEST_CASE("two programs are joined where one got what the other sent") {
    Observation seen = with_programs({"server", "client"});
    Call send = on_connection("send", "hi\n"), receive = on_connection("recv", "hi\n");
    send.program = 1;
    seen.events = {send, receive};
    const auto rows = rows_of(seen);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].flow == Flow::to_left);
    CHECK(rows[0].left == Index(1));
    CHECK(rows[0].right == Index(0));
}

TEST_CASE("what one program sends to the other has its arrow, also where it is taken in pieces") {
    Observation seen = with_programs({"server", "client"});
    Call accept = call(0, "accept", 12, 4), connect = call(1, "connect", 7, 0);
    accept.made = Descriptor{4, "socket", "socket:[4]"};
    connect.descriptor = Descriptor{3, "socket", "socket:[3]"};
    Call send = on_connection("send", "hi\n");
    send.program = 1;
    send.descriptor = connect.descriptor;
    seen.events = {connect, accept, send, on_connection("recv", "hi"), on_connection("recv", "\n")};
    const auto rows = rows_of(seen);
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].flow == Flow::to_left);
    CHECK(rows[2].flow == Flow::none);

    SECTION("a send that returns after its first bytes were taken comes first all the same") {
        std::swap(seen.events[2], seen.events[3]);
        std::get<Call>(seen.events[2]).ended_us = 20;
        std::get<Call>(seen.events[3]).started_us = 10;
        std::get<Call>(seen.events[3]).ended_us = 30;
        CHECK(rows_of(seen)[1].right == Index(3));
        CHECK(rows_of(seen)[1].at_us == 20);
        CHECK(rows_of(seen)[2].left == Index(2));
    }
    SECTION("a send that fails brings nothing") {
        std::get<Call>(seen.events[2]).result = -1;
        CHECK(rows_of(seen)[1].flow == Flow::none);
    }
}

TEST_CASE("calls that are not the learner's are there only where all are asked for") {
    Observation seen = with_programs({"main"});
    Call hidden = call(0, "open", 1, 3);
    hidden.own = false;
    Call copy = call(0, "dup", 7, 4), print = call(0, "write", 7, 2), opens = call(0, "open", 8, 3);
    copy.via = print.via = "perror";
    print.data = "x\n";
    print.data_size = 2;
    opens.via = "fopen";
    seen.events = {hidden, copy, print, opens};
    CHECK(rows_of(seen).size() == 2);
    CHECK(rows_of(seen)[0].left == Index(2));
    CHECK(rows_of(seen)[1].left == Index(3));
    CHECK(rows_of(seen, true).size() == 4);
}

TEST_CASE("of a shell's tools there is what they do to the learner's files") {
    Observation seen = with_programs({"commands"});
    const auto tool = [&](std::string name, const std::string& object) {
        Call made = call(0, std::move(name), 0, 3);
        made.site.reset();
        if (!object.empty()) made.descriptor = Descriptor{3, "file", object};
        seen.events.emplace_back(made);
    };
    tool("read", "/lib/x86_64-linux-gnu/libc.so.6");
    tool("fcntl", "/lesson/a.txt");
    tool("vfork", "");
    tool("wait4", "");
    tool("close", "/lesson/a.txt");
    tool("execve", "");
    tool("write", "/lesson/a.txt");
    tool("mkdir", "");
    Call missing = call(0, "open", 0, -1);
    missing.site.reset();
    missing.arguments = {{"path", "\"/usr/lib/locale/C.UTF-8/LC_CTYPE\"", {}, {}}};
    seen.events.emplace_back(missing);
    const auto rows = rows_of(seen);
    REQUIRE(rows.size() == 3);
    CHECK(rows.front().left == Index(5));
}

TEST_CASE("all runs of the first program are on the left") {
    Observation seen = with_programs({"server", "server"});
    seen.events = {call(0, "listen", 3, 0), call(1, "listen", 3, 0)};
    CHECK(timeline_of(seen, false).right.empty());
    for (const TimelineRow& row : rows_of(seen)) CHECK(row.left.has_value());
}

TEST_CASE("the end of a process is told, its signals, and that it was stopped") {
    Observation seen = with_programs({"main"});
    for (const char* what : {"starts", "executes", "forks", "gets-signal", "dies", "exits", "stopped-by-us"})
        seen.events.emplace_back(ProcessEvent{0, 1, what, "SIGPIPE", {}, 0});
    CHECK(rows_of(seen).size() == 4);
    seen.programs = with_programs({"server", "client"}).programs;
    CHECK(rows_of(seen).size() == 5);
    std::get<ProcessEvent>(seen.events[3]).signal = "SIGUSR1";
    CHECK(rows_of(seen).size() == 6);
}

TEST_CASE("what the keyboard types has an arrow where one program alone can get it") {
    Observation seen = with_programs({"client"});
    seen.events = {PeerEvent{"keyboard", "types", "hi\n", {}, 0}};
    CHECK(rows_of(seen)[0].flow == Flow::to_left);
    seen.programs = with_programs({"server", "client"}).programs;
    CHECK(rows_of(seen)[0].flow == Flow::none);
}

TEST_CASE("nothing is no timeline") {
    CHECK(timeline_of(Observation{}, true).rows.empty());
    CHECK(timeline_of(Observation{}, true).left.empty());
}

TEST_CASE("rows that repeat are folded; the last stays where its values differ") {
    Observation seen = with_programs({"main"});
    Timeline timeline;
    SECTION("the very same") {
        for (int i = 0; i < 100; ++i) seen.events.emplace_back(call(0, "recv", 5, 0));
        timeline = timeline_of(seen, false);
        fold(timeline, seen, {});
        REQUIRE(timeline.rows.size() == 1);
        CHECK(timeline.rows[0].block_times == 99);
        CHECK(timeline.rows[0].block_rows == 1);
    }
    SECTION("a pair, with other values each time") {
        for (long long i = 1; i <= 10; ++i) {
            seen.events.emplace_back(call(0, "recv", 5, i));
            seen.events.emplace_back(call(0, "send", 6, i));
        }
        timeline = timeline_of(seen, false);
        fold(timeline, seen, {});
        REQUIRE(timeline.rows.size() == 4);
        CHECK(timeline.rows[1].block_rows == 2);
        CHECK(timeline.rows[1].block_times == 8);
        CHECK(timeline.rows[3].left == Index(19));
    }
    SECTION("the row of a failure stays") {
        for (int i = 0; i < 100; ++i) seen.events.emplace_back(call(0, "recv", 5, 0));
        timeline = timeline_of(seen, false);
        fold(timeline, seen, 60);
        REQUIRE(timeline.rows.size() == 3);
        CHECK(timeline.rows[1].left == Index(60));
        CHECK(timeline.rows[1].block_times == 0);
    }
    SECTION("another line, another result or another error is another row") {
        for (int line : {5, 6, 7}) seen.events.emplace_back(call(0, "recv", line, 1));
        for (long long result : {-1, 0, 1}) seen.events.emplace_back(call(0, "recv", 5, result));
        timeline = timeline_of(seen, false);
        fold(timeline, seen, {});
        CHECK(timeline.rows.size() == 6);
    }
}

TEST_CASE("the row of an event, or the one before it") {
    Observation seen = with_programs({"main"});
    Call hidden = call(0, "open", 1, 3);
    hidden.own = false;
    seen.events = {call(0, "socket", 1, 3), hidden, call(0, "close", 2, 0)};
    const Timeline timeline = timeline_of(seen, false);
    CHECK(row_of_event(timeline, 0) == 0);
    CHECK(row_of_event(timeline, 1) == 0);
    CHECK(row_of_event(timeline, 2) == 1);
}
