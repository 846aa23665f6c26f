// Calls that move less than they are asked to, and calls that fail: the program must not notice the hand in it.
#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

// Ten bytes to or from a program that uses the call `how`, with a fault that lets `fault` move three.
Scene ten_bytes(const std::string& how, const std::string& fault, bool to_program) {
    std::string verb =
        to_program ? R"({"send": "abcdefghij", "peer": "A"})" : R"({"expect": "0123456789", "peer": "A"})";
    return {{"moves_bytes"},
            R"({"args": ["${port}", ")" + how + R"("], "faults": [{"call": ")" + fault +
                R"(", "at_most": 3}], "script": [{"listen": "S"}, {"accept": "A", "on": "S"}, )" + verb +
                R"(, {"exit": 0}]})"};
}

std::size_t count_shortened(const Observation& seen, const std::string& family) {
    auto calls = calls_of(seen, family);
    std::erase_if(calls, [](const Call& call) { return !call.shortened_to; });
    return calls.size();
}

}  // namespace

TEST_CASE("a shortened call moves less, and the program's own lengths stay") {
    struct Way {
        std::string call, family;
        std::string printed;
    };
    const std::vector<Way> ways{
        {"read", "recv", "abcdefghij 4\n"},
        {"recv", "recv", "abcdefghij 4\n"},
        {"readv", "recv", ""},
        {"recvmsg", "recv", ""},
        {"write", "send", "0123456789 4\n"},
        {"send", "send", "0123456789 4\n"},
        {"writev", "send", ""},
        {"sendmsg", "send", ""},
    };
    std::vector<Scene> scenes;
    for (const auto& way : ways) scenes.push_back(ten_bytes(way.call, way.family, way.family == "recv"));
    play_all(scenes, [&](const Observation& seen, std::size_t i) {
        CHECK(outcome(seen) == "passed");
        if (!ways[i].printed.empty()) CHECK(printed(seen) == ways[i].printed);
        CHECK(count_shortened(seen, ways[i].family) >= 3);
        for (const auto& call : calls_of(seen, ways[i].family)) {
            if (!call.own) continue;
            CHECK(call.result.value_or(0) <= 3);
            CHECK(call.asked.value_or(0) >= static_cast<std::size_t>(call.result.value_or(0)));
        }
    });
}

TEST_CASE("calls that want all or only look are left alone") {
    play_all({ten_bytes("recv-waitall", "recv", true), ten_bytes("recv-peek", "recv", true)},
             [](const Observation& seen, std::size_t scene) {
                 CHECK(outcome(seen) == "passed");
                 CHECK(printed(seen) == (scene == 0 ? "abcdefghij 1\n" : "abcdefghij 4\n"));
             });
}

TEST_CASE("a fault of one family leaves the others alone") {
    play_all({ten_bytes("recv", "send", true), ten_bytes("read", "read", true), ten_bytes("send", "write", false)},
             [](const Observation& seen, std::size_t scene) {
                 CHECK(outcome(seen) == "passed");
                 CHECK(printed(seen) == (scene < 2 ? "abcdefghij 1\n" : "0123456789 1\n"));
             });
}

TEST_CASE("the registers of a shortened call are put back") {
    const char* scenario = R"({"faults": [{"call": "read", "at_most": 1}],
                               "script": [{"type": "abc\n"}, {"exit": 0}]})";
    for (const auto& seen : play_everywhere({{"keeps_registers"}, scenario})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "passed");
    }
}

TEST_CASE("a shortened call that is interrupted and restarted stays short") {
    const char* scenario = R"({"args": ["-r"], "faults": [{"call": "read", "at_most": 1}],
                               "script": [{"see": "ready"}, {"signal": "SIGUSR1"}, {"see": "handler"}, {"type": "x\n"},
                                          {"exit": 0}]})";
    for (const auto& seen : play_everywhere({{"interrupted"}, scenario})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "passed");
        auto reads = calls_of(seen, "read");
        REQUIRE(!reads.empty());
        CHECK(reads.back().result == 1);
        CHECK(reads.back().asked == 64);
        CHECK(reads.back().shortened_to == 1);
    }
}

TEST_CASE("a call that is to fail is not carried out, and stdio's calls are spared") {
    const char* scenario = R"({"faults": [{"call": "read", "error": "EINTR", "times": 2}],
                               "script": [{"type": "one\n"}, {"type": "two\n"}, {"exit": 0}]})";
    for (const auto& seen : play_everywhere({{"counts_failures"}, scenario})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "passed");
        CHECK(printed(seen) == "2 two\n");
    }
}

TEST_CASE("an accept() that is to fail leaves its client in the queue") {
    const std::string script = R"([{"connect": "A"}, {"send": "hi", "peer": "A"}, {"expect": "hi", "peer": "A"},
                                   {"half_close": "A"}, {"expect_end": "A"}])";
    const std::string faults = R"([{"call": "accept", "error": "ECONNABORTED"},
                                   {"call": "accept", "error": "EMFILE", "times": 2}])";
    for (const auto& seen : play_everywhere({{"echo"}, R"({"faults": )" + faults + R"(, "script": )" + script + "}"})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "passed");
        std::vector<std::string> errors;
        for (const auto& call : calls_of(seen, "accept")) {
            if (call.injected) errors.push_back(call.error);
        }
        CHECK(errors == std::vector<std::string>{"ECONNABORTED", "EMFILE", "EMFILE"});
    }
    // A server that does not go on from there passes where nothing is forced on it.
    for (const auto& seen :
         play_everywhere({{"echo_once"}, R"({"faults": )" + faults + R"(, "script": )" + script + "}"})) {
        INFO(story(seen));
        CHECK(outcome(seen) != "passed");
    }
    for (const auto& seen : play_everywhere({{"echo_once"}, script})) CHECK(outcome(seen) == "passed");
}
