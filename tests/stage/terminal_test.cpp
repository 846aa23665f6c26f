// What a program has at 0, 1 and 2.
#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

void check_printed(const Scene& scene, const std::string& text) {
    play_all({scene}, [&](const Observation& seen, std::size_t) {
        CHECK(outcome(seen) == "passed");
        CHECK(printed(seen) == text);
    });
}

std::string thousand_lines() {
    std::string text;
    for (int i = 0; i < 1000; i++) {
        auto digits = std::to_string(i);
        text += std::string(99 - digits.size(), '0') + digits + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("stdin and stdout are a terminal, unless the scenario says pipe") {
    check_printed({{"is_terminal"}, "[]"}, "1 1 0\n");
    check_printed({{"is_terminal"}, R"({"stdout": "pipe"})"}, "1 0 0\n");
}

TEST_CASE("a prompt without a newline is seen when the program reads, and when it ends") {
    check_printed({{"prompts"}, R"([{"see": "name? "}, {"type": "Ann\n"}, {"see": "hello, Ann"}, {"exit": 0}])"},
                  "name? hello, Ann");
}

TEST_CASE("a text that stays in stdio's buffer is not seen") {
    for (const auto& seen : play_everywhere({{"prompts_unseen"}, R"([{"see": "waiting"}])"})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "not-seen at 0");
        CHECK(printed(seen) == "");
    }
}

TEST_CASE("a pipe shows what a program prints when its buffer is full, or at its end") {
    check_printed({{"prints_a_lot"}, R"({"stdout": "pipe", "script": [{"see": "0999\n"}, {"exit": 0}]})"},
                  thousand_lines());
    check_printed({{"prompts"}, R"({"stdout": "pipe", "script": [{"type": "Ann\n"}, {"exit": 0}]})"},
                  "name? hello, Ann");
    for (const auto& seen : play_everywhere({{"prompts"}, R"({"stdout": "pipe", "script": [{"see": "name?"}]})"}))
        CHECK(outcome(seen) == "not-seen at 0");
}

TEST_CASE("a terminal takes any amount of output") {
    check_printed({{"prints_a_lot"}, R"([{"see": "0999\n"}, {"exit": 0}])"}, thousand_lines());
}

TEST_CASE("typed lines, and the end of the input") {
    const char* script = R"([{"type": "ab\n"}, {"see": "3: ab\n"}, {"type": "c\n"}, {"type": "한\n"},
                             {"end_input": true}, {"see": "end\n"}, {"exit": 0}])";
    for (const char* program : {"echoes_lines", "echoes_getline", "echoes_read"})
        check_printed({{program}, script}, "3: ab\n2: c\n4: 한\nend\n");
    check_printed({{"echoes_cin"}, R"([{"type": "ab\n\n"}, {"end_input": true}, {"exit": 0}])"}, "2: ab\n0: \nend\n");
}

TEST_CASE("a line without a newline, and the end of the input") {
    const char* script = R"([{"type": "abc"}, {"end_input": true}, {"see": "end\n"}, {"exit": 0}])";
    for (const char* program : {"echoes_lines", "echoes_getline", "echoes_read"})
        check_printed({{program}, script}, "3: abcend\n");
}

TEST_CASE("more is typed than a terminal holds") {
    const char* line =
        R"({"type": [{"fill": ["x", 3000]}, "\n", {"fill": ["y", 4095]}, "\n", {"fill": ["z", 3000]}, "\n"]})";
    std::string start = "3001: " + std::string(40, 'x') + "4096: " + std::string(40, 'y') + "3001: ";
    check_printed({{"echoes_lines"}, "[" + std::string(line) + R"(, {"end_input": true}, {"exit": 0}])"},
                  start + std::string(40, 'z') + "end\n");
}

TEST_CASE("the end of the input comes again at every read") {
    check_printed({{"reads_past_end"}, R"([{"end_input": true}, {"exit": 0}])"}, "0\n0\n0\n0\n0\n");
    check_printed({{"reads_past_end"}, R"([{"type": "\n"}, {"end_input": true}, {"exit": 0}])"}, "1\n0\n0\n0\n0\n");
    check_printed({{"polls_keyboard"}, R"([{"type": "ab\n"}, {"see": "1 3\n"}, {"end_input": true}, {"exit": 0}])"},
                  "1 3\n1 0\n");
}

TEST_CASE("another program reads the keyboard") {
    check_printed({{"cat_by_shell"}, R"([{"type": "ab\n"}, {"see": "ab\n"}, {"end_input": true}, {"exit": 0}])"},
                  "ab\nend\n");
}

TEST_CASE("output counts by whatever way it is written") {
    for (const char* how : {R"({"script": [{"exit": 0}]})", R"({"stdout": "pipe", "script": [{"exit": 0}]})"})
        check_printed({{"writes_everywhere"}, how}, "write\ndup\nwritev\n/dev/stdout\ndup2\nstdio\n");
}

TEST_CASE("what is written to stderr is kept apart") {
    for (const auto& seen : play_everywhere({{"complains"}, R"([{"see": "write\n", "on": "stderr"}, {"exit": 0}])"})) {
        INFO(story(seen));
        CHECK(outcome(seen) == "passed");
        CHECK(printed(seen, "stderr") == "perror: No such file or directory\nfprintf\nwrite\n");
        CHECK(printed(seen) == "");
    }
    for (const auto& seen : play_everywhere({{"streams"}, "[]"})) {
        CHECK(printed(seen) == "cout\n");
        CHECK(printed(seen, "stderr") == "cerr\nclog\n");
    }
}
