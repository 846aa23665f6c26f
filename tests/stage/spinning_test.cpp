// Programs that go round without getting anywhere: found by counting calls, or by the limit of CPU time.
#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

struct Spin {
    Scene scene;
    std::string outcome;
    std::string call;  ///< the family of the call that is repeated
};

Limits one_second_of_cpu() {
    Limits limits;
    limits.cpu_s = 1;
    return limits;
}

}  // namespace

TEST_CASE("a program that repeats a call without progress spins") {
    const std::vector<Spin> spins{
        {{{"ignores_end"}, R"([{"connect": "A"}, {"half_close": "A"}, {"expect_end": "A"}])"}, "spinning at 2", "recv"},
        {{{"accepts_on_error"}, R"([{"exit": 0}])"}, "spinning at 0", "accept"},
        {{{"ignores_end_of_input"},
          R"([{"listen": "S"}, {"accept": "A", "on": "S"}, {"end_input": true}, {"expect": "x", "peer": "A"}])"},
         "spinning at 3",
         "read"},
        {{{"ignores_end_of_input"},
          R"([{"listen": "S"}, {"accept": "A", "on": "S"}, {"type": "hello\n"}, {"end_input": true},
              {"expect": {"re": "(.|\n)*end"}, "peer": "A"}])"},
         "spinning at 4",
         "read"},
        {{{"asks_again_at_once"}, R"([{"connect": "A"}, {"quiet": "A"}])"}, "spinning at 1", "recv"},
        {{{"forks_on_error"}, "[]"}, "spinning at 0", "fork"},
    };
    std::vector<Scene> scenes;
    for (const auto& spin : spins) scenes.push_back(spin.scene);
    play_all(scenes, [&](const Observation& seen, std::size_t i) {
        CHECK(outcome(seen) == spins[i].outcome);
        REQUIRE(seen.failure);
        REQUIRE(seen.failure->call);
        const auto& call = std::get<Call>(seen.events.at(*seen.failure->call));
        CHECK(family_of(call) == spins[i].call);
        CHECK(call.result.value_or(1) <= 0);
    });
}

TEST_CASE("a program that moves bytes without end is found by what it has to move") {
    const std::string given = R"({"given": [{"path": "given", "content": "hello\n"}], "script": [{"exit": 0}]})";
    const std::vector<Spin> spins{
        {{{"sends_on"}, R"([{"connect": "A"}, {"expect": "x", "peer": "A"}])"}, "spinning at 1", "send"},
        {{{"rereads"}, given}, "spinning at 0", "read"},
        {{{"prints_on"}, R"([{"exit": 0}])"}, "limit at 0", "write"},
    };
    std::vector<Scene> scenes;
    for (const auto& spin : spins) scenes.push_back(spin.scene);
    play_all(scenes, [&](const Observation& seen, std::size_t i) {
        CHECK(outcome(seen) == spins[i].outcome);
        const auto calls = calls_of(seen, spins[i].call);
        CHECK(calls.size() > 4900);
        CHECK(calls.size() < 6100);
    });
}

TEST_CASE("a program that writes much for each byte that it takes has the calls for it") {
    const std::string script = R"([{"connect": "A"}, {"send": {"fill": ["x", 2000]}, "peer": "A"}, {"half_close": "A"},
                                   {"see": {"any": 10000}}, {"exit": 0}])";
    for (const auto& seen : play_everywhere({{"labels_bytes"}, script})) CHECK(outcome(seen) == "passed");
}

TEST_CASE("a program that only computes meets the limit of CPU time") {
    for (const auto& seen : play_everywhere({{"computes_for_ever"}, R"([{"exit": 0}])", one_second_of_cpu()})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "signal at 0");
        CHECK(seen.programs[0].limit == "cpu");
        CHECK(seen.programs[0].signal == "SIGXCPU");
    }
}

TEST_CASE("one that ignores the signal of that limit is ended") {
    for (const auto& seen : play_everywhere({{"ignores_cpu_limit"}, R"([{"exit": 0}])", one_second_of_cpu()})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "signal at 0");
        CHECK(seen.programs[0].limit == "cpu");
        CHECK(seen.programs[0].signal == "SIGKILL");
    }
}

TEST_CASE("a program that moves its data byte by byte has the time for it") {
    const std::string script = R"([{"connect": "A"}, {"send": {"fill": ["x", 600]}, "peer": "A"}, {"half_close": "A"},
                                   {"see": "done"}, {"exit": 0}])";
    for (const auto& seen : play_everywhere({{"computes_between_bytes"}, script, one_second_of_cpu()})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "passed");
    }
}

TEST_CASE("a program whose children compute in turn meets the limit of work in all") {
    Limits limits;
    limits.work_s = 1;
    for (const auto& seen : play_everywhere({{"computes_in_children"}, "[]", limits})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "limit at 0");
    }
}

TEST_CASE("a program that sleeps for ever is waited for no longer than it may") {
    Limits limits;
    limits.idle_s = 2;
    for (const auto& seen : play_everywhere({{"sleeps_for_ever"}, R"([{"exit": 0}])", limits})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "deadline at 0");
        CHECK(seen.programs[0].limit == "wall");
    }
}
