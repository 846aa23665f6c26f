// Every verb of a script: when it is done, and how it fails.
#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

struct Try {
    std::string program, scenario, outcome;
};

void check_all(const std::vector<Try>& tries) {
    std::vector<Scene> scenes;
    for (const auto& one : tries) scenes.push_back({{one.program}, one.scenario});
    play_all(scenes, [&](const Observation& seen, std::size_t i) {
        INFO(tries[i].scenario);
        CHECK(outcome(seen) == tries[i].outcome);
        CHECK(seen.verbs_passed == (seen.failure ? seen.failure->verb : seen.verbs_passed));
    });
}

// A script for "says" and its like: these arguments behind the port.
std::string with(const std::string& arguments, const std::string& script) {
    return R"({"args": ["${port}", )" + arguments + R"(], "script": )" + script + "}";
}

}  // namespace

TEST_CASE("connect") {
    check_all({
        {"echo", R"([{"connect": "A"}])", "passed"},
        {"listens_late", R"([{"connect": "A"}, {"expect": "hi", "peer": "A"}])", "passed"},
        {"ends_with", R"({"args": ["0"], "script": [{"connect": "A"}]})", "refused at 0"},
        {"reads_keyboard", R"([{"connect": "A"}])", "refused at 0"},
        {"echo_once", R"([{"connect": "A"}, {"half_close": "A"}, {"expect_end": "A"}, {"connect": "B"}])",
         "refused at 3"},
        {"never_accepts",
         R"([{"connect": "A"}, {"connect": "B"}, {"connect": "C"}, {"connect": "D"}, {"connect": "E"}, {"connect": "F"},
             {"connect": "G"}, {"connect": "H"}])",
         "stuck at 6"},
    });
}

TEST_CASE("send") {
    check_all({
        {"echo", R"([{"connect": "A"}, {"send": "abc", "peer": "A"}, {"expect": "abc", "peer": "A"}])", "passed"},
        {"says", with(R"("x")", R"([{"connect": "A"}, {"expect_end": "A"}])"), "unexpected at 1"},
        {"resets",
         R"([{"connect": "A"}, {"send": "abc", "peer": "A"}, {"expect_end": "A", "how": "reset"},
             {"send": "d", "peer": "A"}])",
         "reset at 3"},
    });
    const char* in_pieces = R"([{"connect": "A"}, {"send": "abcdef", "peer": "A", "pieces": [2, 3]},
                                {"expect": "abcdef", "peer": "A"}])";
    for (const auto& seen : play_everywhere({{"echo"}, in_pieces})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "passed");
        std::vector<std::string> came;
        for (const auto& call : calls_of(seen, "recv")) came.push_back(call.data);
        CHECK(came == std::vector<std::string>{"ab", "cde", "f", ""});
    }
}

TEST_CASE("expect") {
    check_all({
        {"says", with(R"("abc")", R"([{"connect": "A"}, {"expect": "abc", "peer": "A"}])"), "passed"},
        {"says", with(R"("abc")", R"([{"connect": "A"}, {"expect": "abd", "peer": "A"}])"), "mismatch at 1"},
        {"says", with(R"("abc")", R"([{"connect": "A"}, {"expect": "ab", "peer": "A"}])"), "unexpected at 1"},
        {"says", with(R"("abc")", R"([{"connect": "A"}, {"expect": "abcd", "peer": "A"}])"), "closed at 1"},
        {"says", with(R"("abc")", R"([{"connect": "A"}, {"expect": "ab", "peer": "A"}, {"expect": "c", "peer": "A"},
                                      {"expect_end": "A"}])"),
         "passed"},
        {"says", with(R"("abc")", R"([{"connect": "A"}, {"expect": {"re": "[a-c]+"}, "peer": "A"}])"), "passed"},
        {"says", with(R"("x ${port}")", R"([{"connect": "A"}, {"expect": "x ${port}", "peer": "A"}])"), "passed"},
        {"resets", R"([{"connect": "A"}, {"send": "abc", "peer": "A"}, {"expect": "x", "peer": "A"}])", "reset at 2"},
        {"echo", R"([{"connect": "A"}, {"expect": "x", "peer": "A"}])", "stuck at 1"},
        {"says_in_parts",
         R"([{"connect": "A"}, {"expect": "one", "peer": "A"}, {"send": "x", "peer": "A"},
             {"expect": "two", "peer": "A"}, {"quiet": "A"}])",
         "passed"},
        {"says_in_parts", R"([{"connect": "A"}, {"expect": "onetwo", "peer": "A"}])", "stuck at 1"},
    });
}

TEST_CASE("the first difference, and what came") {
    for (const auto& seen :
         play_everywhere({{"says"}, with(R"("abxyz")", R"([{"connect": "A"}, {"expect": "abc", "peer": "A"}])")})) {
        INFO(story(seen));
        REQUIRE(seen.failure);
        CHECK(seen.failure->first_difference == 2);
        CHECK(seen.failure->expected == "abc");
        CHECK(seen.failure->observed == "abxyz");
        CHECK(seen.failure->peer == "A");
    }
}

TEST_CASE("quiet") {
    check_all({
        {"echo", R"([{"connect": "A"}, {"quiet": "A"}, {"send": "a", "peer": "A"}, {"expect": "a", "peer": "A"},
                     {"quiet": "A"}])",
         "passed"},
        {"echo", R"([{"connect": "A"}, {"send": "a", "peer": "A"}, {"quiet": "A"}])", "unexpected at 2"},
        {"resets", R"([{"connect": "A"}, {"send": "abc", "peer": "A"}, {"quiet": "A"}])", "reset at 2"},
        {"resets", R"([{"connect": "A"}, {"half_close": "A"}, {"quiet": "A"}])", "closed at 2"},
    });
}

TEST_CASE("the end of a connection") {
    check_all({
        {"echo", R"([{"connect": "A"}, {"half_close": "A"}, {"expect_end": "A"}, {"ends": "echo"}])", "passed"},
        {"echo", R"([{"connect": "A"}, {"expect_end": "A"}])", "stuck at 1"},
        {"echo", R"([{"connect": "A"}, {"half_close": "A"}, {"expect_end": "A", "how": "reset"}])", "closed at 2"},
        {"resets", R"([{"connect": "A"}, {"send": "ab", "peer": "A"}, {"expect_end": "A", "how": "reset"}])", "passed"},
        {"resets", R"([{"connect": "A"}, {"send": "ab", "peer": "A"}, {"expect_end": "A"}])", "reset at 2"},
        {"echo",
         R"([{"connect": "A"}, {"close": "A"}, {"connect": "B"}, {"send": "b", "peer": "B"}, {"expect": "b", "peer": "B"}])",
         "passed"},
        {"echo",
         R"([{"connect": "A"}, {"reset": "A"}, {"see": "Connection reset by peer", "on": "stderr"}, {"connect": "B"},
             {"send": "b", "peer": "B"}, {"expect": "b", "peer": "B"}])",
         "passed"},
        {"echo", R"([{"connect": "A"}, {"close": "A"}, {"see": "Connection reset by peer", "on": "stderr"}])",
         "not-seen at 2"},
    });
}

TEST_CASE("listen and accept") {
    const char* talk = R"([{"listen": "S"}, {"accept": "A", "on": "S"}, {"expect": "hi", "peer": "A"},
                           {"send": "ho", "peer": "A"}, {"see": "ho\n"}, {"half_close": "A"}, {"exit": 0}])";
    check_all({
        {"calls", with(R"("hi")", talk), "passed"},
        {"calls", with(R"("hi")", R"([{"listen": "S"}, {"accept": "A", "on": "S"}, {"accept": "B", "on": "S"}])"),
         "stuck at 2"},
        {"calls",
         with(R"("hi")", R"([{"listen": "S"}, {"accept": "A", "on": "S"}, {"expect": "hi", "peer": "A"}, {"reset": "A"},
                             {"see": "Connection reset", "on": "stderr"}, {"exit": 0}])"),
         "passed"},
        {"calls", with(R"("hi")", R"([{"see": "Connection refused", "on": "stderr"}, {"exit": 100}])"), "passed"},
        {"ends_with", R"({"args": ["0"], "script": [{"listen": "S"}, {"accept": "A", "on": "S"}]})", "ended at 1"},
    });
}

TEST_CASE("hold and resume") {
    check_all({
        {"sends_a_lot", R"([{"connect": "A"}, {"hold": "A"}, {"send": "x", "peer": "A"}, {"see": "sent"}])",
         "not-seen at 3"},
        {"sends_a_lot",
         R"([{"connect": "A"}, {"hold": "A"}, {"send": "x", "peer": "A"}, {"resume": "A"}, {"see": "sent"}, {"exit": 0}])",
         "passed"},
    });
}

TEST_CASE("type and end_input") {
    check_all({
        {"reads_keyboard", R"([{"type": "abc\n"}, {"see": "got abc\n"}, {"exit": 0}])", "passed"},
        {"reads_keyboard", R"([{"end_input": true}, {"exit": 0}])", "passed"},
        {"reads_keyboard", R"([{"type": "abc"}, {"exit": 0}])", "stuck at 1"},
    });
}

TEST_CASE("see: after what was seen before, on stdout or stderr") {
    const std::string arguments = R"({"args": ["one", "two", "three", "four"], "script": )";
    check_all({
        {"prints", arguments + R"([{"see": "one"}, {"see": "three"}]})", "passed"},
        {"prints", arguments + R"([{"see": "three"}, {"see": "one"}]})", "not-seen at 1"},
        {"prints", arguments + R"([{"see": "two"}]})", "not-seen at 0"},
        {"prints",
         arguments + R"([{"see": "three"}, {"see": "two", "on": "stderr"}, {"see": "four\n", "on": "stderr"}]})",
         "passed"},
        {"prints", arguments + R"([{"see": {"tokens": ["one", "three"]}}, {"exit": 0}]})", "passed"},
    });
}

TEST_CASE("signal") {
    check_all({
        {"ends_on_signal", R"([{"see": "hello"}, {"signal": "SIGTERM"}, {"exit": 7}])", "passed"},
        {"ends_on_signal", R"([{"see": "hello"}, {"signal": "SIGINT"}, {"exit": 7}])", "signal at 2"},
        {"ends_on_signal",
         R"([{"see": "hello"}, {"signal": "SIGSTOP"}, {"signal": "SIGCONT"}, {"signal": "SIGTERM"}, {"exit": 7}])",
         "passed"},
        {"ends_on_signal", R"([{"see": "hello"}, {"signal": "SIGSTOP"}, {"exit": 7}])", "stuck at 2"},
    });
}

TEST_CASE("exit and ends") {
    check_all({
        {"ends_with", R"({"args": ["3"], "script": [{"exit": 3}]})", "passed"},
        {"ends_with", R"({"args": ["3"], "script": [{"exit": 0}]})", "exit at 0"},
        {"ends_with", R"({"args": ["SIGSEGV"], "script": [{"exit": 0}]})", "signal at 0"},
        {"ends_with", R"({"args": ["0"], "script": [{"ends": "ends_with"}]})", "passed"},
        {"ends_with", R"({"args": ["1"], "script": [{"ends": "ends_with"}]})", "exit at 0"},
        {"ends_with", R"({"args": ["SIGTERM"], "script": [{"ends": "ends_with"}]})", "signal at 0"},
        {"ends_with", R"({"args": ["SIGTERM"]})", "passed"},
        {"echo", R"([{"ends": "echo"}])", "passed"},
        {"echo", R"([{"connect": "A"}, {"ends": "echo"}])", "stuck at 1"},
        {"echo", R"([{"connect": "A"}, {"exit": 0}])", "stuck at 1"},
    });
}

TEST_CASE("start and stop") {
    const std::string talk = R"({"connect": "A"}, {"send": "a", "peer": "A"}, {"expect": "a", "peer": "A"})";
    const std::string again = R"({"connect": "B"}, {"send": "b", "peer": "B"}, {"expect": "b", "peer": "B"})";
    auto restart = [&](const std::string& name) {
        return R"([{"start": ")" + name + R"("}, )" + talk + R"(, {"stop": ")" + name +
               R"("}, {"expect_end": "A"}, {"start": ")" + name + R"("}, )" + again + "]";
    };
    check_all({
        {"echo", restart("echo"), "passed"},
        {"echo_once", restart("echo_once"), "refused at 7"},
        {"ends_with", R"([{"start": "ends_with", "args": ["4"]}, {"exit": 4}, {"stop": "ends_with"},
                          {"start": "ends_with", "args": ["5"]}, {"exit": 5}])",
         "passed"},
    });
}

TEST_CASE("two programs") {
    const char* script = R"([{"start": "echo"}, {"start": "calls", "args": ["${port}", "hi"]},
                             {"see": "hi\n", "program": "calls"}, {"stop": "echo"}, {"exit": 0, "program": "calls"}])";
    for (const auto& seen : play_everywhere({{"echo", "calls"}, script})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "passed");
        REQUIRE(seen.programs.size() == 2);
        CHECK(seen.programs[0].name == "echo");
        CHECK(seen.programs[0].stopped_by_us);
        CHECK(output_of(seen, 1, "stdout") == "hi\n");
    }
}
