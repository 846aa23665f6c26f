// Calls as the tracer records them.
#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

std::vector<Call> of_learner(const Observation& seen, const std::string& family) {
    auto calls = calls_of(seen, family);
    std::erase_if(calls, [](const Call& call) { return !call.own; });
    return calls;
}

std::vector<std::string> written(const Observation& seen) {
    std::vector<std::string> texts;
    for (const auto& call : calls_of(seen, "write"))
        texts.push_back(std::to_string(call.process) + "." + std::to_string(call.thread) + " " + call.data);
    return texts;
}

// The kernel's own results -512 … -516 are never shown.
void check_results(const Observation& seen) {
    for (const auto& event : seen.events)
        if (auto* call = std::get_if<Call>(&event); call && call->result) {
            CHECK(*call->result >= -1);
            CHECK(call->error.find("RESTART") == std::string::npos);
            CHECK((call->error.empty() || call->error[0] == 'E'));
            CHECK(call->raw != "restart_syscall");
            CHECK(call->raw != "rt_sigreturn");
        }
}

void play_passing(const Scene& scene, const std::function<void(const Observation&)>& check) {
    play_all({scene}, [&](const Observation& seen, std::size_t) {
        CHECK(outcome(seen) == "passed");
        check_results(seen);
        check(seen);
    });
}

}  // namespace

TEST_CASE("a call that a handler interrupts is one call, which fails with EINTR") {
    play_passing({{"interrupted"}, R"([{"see": "ready"}, {"signal": "SIGUSR1"}, {"exit": 0}])"},
                 [](const Observation& seen) {
                     auto reads = of_learner(seen, "read");
                     REQUIRE(reads.size() == 1);
                     CHECK(reads[0].result == -1);
                     CHECK(reads[0].error == "EINTR");
                     CHECK(printed(seen) == "ready\nhandler\n");
                 });
}

TEST_CASE("a call that is restarted is one call, and what its handler did comes before its end") {
    const char* script = R"({"args": ["-r"], "script": [{"see": "ready"}, {"signal": "SIGUSR1"}, {"see": "handler"},
                             {"signal": "SIGUSR1"}, {"see": "handler"}, {"type": "x\n"}, {"exit": 0}]})";
    play_passing({{"interrupted"}, script}, [](const Observation& seen) {
        auto reads = of_learner(seen, "read");
        REQUIRE(reads.size() == 1);
        CHECK(reads[0].result == 2);
        CHECK(reads[0].data == "x\n");
        CHECK(printed(seen) == "ready\nhandler\nhandler\n");
    });
}

TEST_CASE("a handler's own call is interrupted, too") {
    const char* script = R"([{"connect": "A"}, {"quiet": "A"}, {"signal": "SIGUSR1"}, {"quiet": "A"},
                             {"signal": "SIGUSR2"}, {"see": "inner\n"}, {"send": "a", "peer": "A"},
                             {"see": "outer got a\n"}, {"send": "b", "peer": "A"}, {"exit": 0}])";
    play_passing({{"interrupted_recv"}, script}, [](const Observation& seen) {
        auto recvs = of_learner(seen, "recv");
        REQUIRE(recvs.size() == 2);
        CHECK(recvs[0].data == "a");
        CHECK(recvs[1].data == "b");
        CHECK(recvs[0].started_us > recvs[1].started_us);
    });
}

TEST_CASE("a handler that jumps away leaves the calls after it right") {
    const char* script =
        R"([{"see": "ready"}, {"signal": "SIGUSR1"}, {"see": "jumped"}, {"type": "x\n"}, {"exit": 0}])";
    play_passing({{"jumps_out"}, script}, [](const Observation& seen) {
        auto reads = of_learner(seen, "read");
        REQUIRE(reads.size() == 2);
        CHECK(reads[0].result == 2);
        CHECK_FALSE(reads[1].result);
        CHECK(printed(seen) == "ready\njumped\ngot 2\n");
    });
}

TEST_CASE("sleep and poll go on after a stop") {
    play_passing({{"stopped_asleep"}, R"([{"exit": 0}])"}, [](const Observation& seen) {
        CHECK(printed(seen) == "0\n0\n");
        CHECK(of_learner(seen, "poll").size() == 1);
    });
}

TEST_CASE("another program in the learner's place is a stranger") {
    for (const char* program : {"becomes_echo", "thread_becomes_echo"})
        play_passing({{program}, R"([{"exit": 0}])"}, [&](const Observation& seen) {
            auto writes = calls_of(seen, "write");
            REQUIRE(!writes.empty());
            CHECK(writes.back().data == "after\n");
            CHECK_FALSE(writes.back().own);
            CHECK_FALSE(writes.back().site);
            CHECK(std::string(program) == (writes.size() == 2 ? "becomes_echo" : "thread_becomes_echo"));
        });
    play_passing({{"becomes_itself"}, R"([{"exit": 0}])"}, [](const Observation& seen) {
        auto writes = of_learner(seen, "write");
        REQUIRE(writes.size() == 2);
        CHECK(writes[1].data == "second\n");
        CHECK(writes[1].site->line == 7);
    });
}

TEST_CASE("processes and threads are numbered") {
    play_passing({{"three_threads"}, R"([{"exit": 0}])"}, [](const Observation& seen) {
        CHECK(written(seen) == std::vector<std::string>{"1.1 1\n", "1.2 2\n", "1.3 3\n"});
    });
    play_passing({{"two_children"}, R"([{"exit": 0}])"}, [](const Observation& seen) {
        CHECK(written(seen) == std::vector<std::string>{"1.1 1\n", "2.1 2\n", "3.1 3\n", "4.1 4\n"});
        CHECK(seen.programs[0].children_left == 0);
    });
}

TEST_CASE("descriptors: what they are, what is made, what is left open") {
    play_passing({{"descriptors"}, R"([{"connect": "A"}, {"exit": 0}])"}, [](const Observation& seen) {
        auto accepts = of_learner(seen, "accept");
        REQUIRE(accepts.size() == 1);
        REQUIRE(accepts[0].made);
        CHECK(accepts[0].made->kind == "socket");
        REQUIRE(accepts[0].address);
        CHECK(accepts[0].address->family == "AF_INET");
        CHECK(accepts[0].address->host == "127.0.0.1");
        for (const auto& event : seen.events)
            if (auto* peer = std::get_if<PeerEvent>(&event); peer && peer->action == "connects")
                CHECK(peer->address == accepts[0].address);
        auto closes = of_learner(seen, "close");
        REQUIRE(closes.size() == 2);
        CHECK(closes[0].descriptor->kind == "socket");
        CHECK(closes[1].descriptor->kind == "closed");
        CHECK(closes[1].error == "EBADF");
        auto opens = of_learner(seen, "open");
        REQUIRE(opens.size() == 2);
        CHECK(opens[0].made->kind == "file");
        CHECK(opens[1].made->kind == "folder");
        std::vector<std::string> left;
        for (const auto& descriptor : seen.programs[0].open_at_exit)
            left.push_back(std::to_string(descriptor.number) + " " + descriptor.kind);
        CHECK(left == std::vector<std::string>{"3 file", "4 folder", "5 pipe", "6 pipe", "8 socket"});
    });
}
