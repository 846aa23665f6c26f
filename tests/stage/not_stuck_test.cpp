// Programs that only look stuck: something will wake them, or is on its way. All must pass.
#include <algorithm>

#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

void check_done(const std::vector<std::string>& programs, const std::string& script) {
    std::vector<Scene> scenes;
    for (const auto& program : programs) scenes.push_back({{program}, script});
    play_all(scenes, [](const Observation& seen, std::size_t) { CHECK(outcome(seen) == "passed"); });
}

const std::string runs_to_its_end = R"([{"see": "done\n"}, {"exit": 0}])";

}  // namespace

TEST_CASE("a time will come: alarms and timers") {
    check_done({"alarm", "alarm_repeated", "alarm_in_read", "alarm_waited_for", "timer_create", "timer_thread",
                "timerfd", "timerfd_moved"},
               runs_to_its_end);
}

TEST_CASE("a timer without a handler ends the program; an ignored one changes nothing") {
    play_all({{{"alarm_ends_it"}, R"([{"exit": 0}])"}, {{"alarm_never_heard"}, R"([{"exit": 0}])"}},
             [](const Observation& seen, std::size_t scene) {
                 CHECK(outcome(seen) == (scene == 0 ? "signal at 0" : "stuck at 0"));
             });
}

TEST_CASE("a call has a timeout") {
    check_done({"poll_timeout", "select_timeout", "epoll_timeout", "semaphore_timeout", "condition_timeout"},
               runs_to_its_end);
    check_done({"receive_timeout"}, R"([{"connect": "A"}, {"see": "done\n"}, {"exit": 0}])");
}

TEST_CASE("somebody else works or sleeps") {
    check_done({"child_sleeps", "thread_computes", "threads_in_turn", "pipes_in_turn", "sigsuspend", "handler_sleeps",
                "child_continues_it", "stops_child"},
               runs_to_its_end);
}

TEST_CASE("other programs") {
    check_done({"vfork_exec", "vfork_sleeps", "system", "posix_spawn", "popen"}, runs_to_its_end);
}

TEST_CASE("a slow answer") {
    check_done({"computes_first"}, R"([{"connect": "A"}, {"send": "hi", "peer": "A"}, {"expect": "hi", "peer": "A"},
                                       {"expect_end": "A"}, {"exit": 0}])");
}

TEST_CASE("a program that waits for room by asking again") {
    const char* script = R"([{"connect": "A"}, {"expect": {"fill": ["\u0000", 6000000]}, "peer": "A"},
                             {"expect_end": "A"}, {"exit": 0}])";
    play_all({{{"sends_without_blocking"}, script}}, [](const Observation& seen, std::size_t) {
        CHECK(outcome(seen) == "passed");
        auto sends = calls_of(seen, "send");
        CHECK(std::any_of(sends.begin(), sends.end(), [](const Call& call) { return call.error == "EAGAIN"; }));
    });
}

TEST_CASE("bytes that Nagle's algorithm keeps back") {
    const char* both = R"([{"start": "answers_in_two_writes"}, {"start": "asks_in_two_writes"},
                           {"exit": 0, "program": "asks_in_two_writes"}, {"exit": 0, "program": "answers_in_two_writes"}])";
    const char* client = R"([{"listen": "S"}, {"accept": "A", "on": "S"},
                             {"expect": "ab", "peer": "A"}, {"quiet": "A"}, {"send": "cd", "peer": "A"},
                             {"expect": "ab", "peer": "A"}, {"send": "cd", "peer": "A", "pieces": [1]},
                             {"expect": "ab", "peer": "A"}, {"send": "cd", "peer": "A"}, {"exit": 0}])";
    const char* server =
        R"([{"connect": "A"}, {"send": "ab", "peer": "A", "pieces": [1]}, {"expect": "cd", "peer": "A"},
                             {"send": "ab", "peer": "A"}, {"expect": "cd", "peer": "A"}, {"quiet": "A"},
                             {"half_close": "A"}, {"expect_end": "A"}, {"exit": 0}])";
    play_all({{{"answers_in_two_writes", "asks_in_two_writes"}, both},
              {{"asks_in_two_writes"}, client},
              {{"answers_in_two_writes"}, server}},
             [](const Observation& seen, std::size_t) { CHECK(outcome(seen) == "passed"); });
}
