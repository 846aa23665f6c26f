// Programs that wait for what will never come: found by the state they are in, not by a time.
#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

struct Hang {
    Scene scene;
    std::string outcome;
    std::vector<std::string> waiting;
};

void check_all(const std::vector<Hang>& hangs) {
    std::vector<Scene> scenes;
    for (const auto& hang : hangs) scenes.push_back(hang.scene);
    play_all(scenes, [&](const Observation& seen, std::size_t i) {
        CHECK(outcome(seen) == hangs[i].outcome);
        CHECK(waiting(seen) == hangs[i].waiting);
        CHECK(seen.elapsed_us < 2e6);
    });
}

const std::string asks_once = R"([{"connect": "A"}, {"send": "hi\n", "peer": "A"}, {"expect": "hi\n", "peer": "A"}])";

}  // namespace

TEST_CASE("a program that waits for ever is found, and where it waits") {
    check_all({
        {{{"never_accepts"}, asks_once}, "stuck at 2", {"never_accepts: pause", "A: 3 bytes"}},
        {{{"never_answers"}, asks_once}, "stuck at 2", {"never_answers: recv", "A: 3 bytes"}},
        {{{"reads_keyboard"}, R"([{"exit": 0}])"}, "stuck at 0", {"reads_keyboard: read"}},
        {{{"waits_in_accept"}, R"([{"exit": 0}])"}, "stuck at 0", {"waits_in_accept: accept"}},
        {{{"waits_in_accept"}, "[]"}, "stuck at 0", {"waits_in_accept: accept"}},
        {{{"deadlock"}, "[]"}, "stuck at 0", {"deadlock: futex", "deadlock: futex"}},
        {{{"waits_for_waiting_child"}, "[]"},
         "stuck at 0",
         {"waits_for_waiting_child: wait", "waits_for_waiting_child: pause"}},
        {{{"stops_itself"}, "[]"}, "stuck at 0", {"stops_itself: stopped"}},
    });
}

TEST_CASE("two programs that both write and do not read are stuck") {
    const char* script = R"({"script": [{"start": "writes_on", "args": ["${port}", "-s"]},
                                        {"start": "writes_on_too"}, {"exit": 0, "program": "writes_on"}]})";
    check_all({{{{"writes_on", "writes_on_too"}, script}, "stuck at 2", {"writes_on: send", "writes_on_too: send"}}});
}

TEST_CASE("a client that sends to a program which does not read is stuck") {
    const char* script = R"([{"connect": "A"}, {"send": {"fill": ["A", 16000000]}, "peer": "A"}])";
    check_all({{{{"never_accepts"}, script}, "stuck at 1", {"never_accepts: pause", "A: send"}}});
}
