// The same program and script give the same observation at every run, on a busy machine too. Times, ports and process
// ids are chance; so is what runs side by side: each task's own events are compared.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <sstream>

#include "catch.hpp"
#include "stage.hpp"

using namespace socklings;

namespace {

// Keeps a processor busy while it lives, and no longer than the test may take.
class BusyChild {
public:
    BusyChild() : pid_(fork()) {
        if (pid_ != 0) return;
        alarm(300);
        volatile bool busy = true;
        while (busy) {
        }
    }
    ~BusyChild() {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    BusyChild(const BusyChild&) = delete;
    BusyChild& operator=(const BusyChild&) = delete;

private:
    pid_t pid_;
};

bool returns_process_id(const std::string& raw) {
    return raw == "clone" || raw == "fork" || raw == "vfork" || raw == "wait4";
}

std::string text_of(const Call& call) {
    std::string text = call.name + " " + call.raw + " " + call.error + " " + call.data + (call.own ? " own" : "");
    if (call.result && !(returns_process_id(call.raw) && *call.result > 0))
        text += " = " + std::to_string(*call.result);
    if (call.site) text += " :" + std::to_string(call.site->line);
    if (call.descriptor) text += " " + call.descriptor->kind;
    return text;
}

// What must be the same, as one text.
std::string essence(const Observation& seen) {
    std::map<std::string, std::string> told;  // by who did it
    for (const auto& event : seen.events) {
        if (auto* call = std::get_if<Call>(&event))
            told[std::to_string(call->program) + "." + std::to_string(call->process) + "." +
                 std::to_string(call->thread)] += text_of(*call) + "\n";
        else if (auto* peer = std::get_if<PeerEvent>(&event))
            told[peer->peer] += peer->action + " " + peer->data + "\n";
        else if (auto* process = std::get_if<ProcessEvent>(&event))
            told[std::to_string(process->program) + "." + std::to_string(process->process)] +=
                process->what + " " + process->signal + std::to_string(process->code.value_or(-1)) + "\n";
    }
    std::string text = outcome(seen) + "\n";
    for (const auto& who : waiting(seen)) text += who + "\n";
    if (seen.failure) text += seen.failure->expected + "|" + seen.failure->observed + "\n";
    for (const auto& run : seen.programs)
        text += run.name + " " + std::to_string(run.exit_code.value_or(-1)) + run.signal + run.limit +
                std::to_string(run.open_at_exit.size()) + " " + std::to_string(run.children_left) + "\n";
    for (const auto& file : seen.files) text += file.path + " " + file.content + "\n";
    for (const auto& [who, what] : told) text += who + ":\n" + what;
    return text;
}

// The lines that differ first; nothing where all are the same.
std::string difference(const std::string& text, const std::string& other) {
    std::istringstream lines(text), others(other);
    std::string line, other_line;
    while (line == other_line && (lines || others)) {
        if (!std::getline(lines, line)) line = "(no more)";
        if (!std::getline(others, other_line)) other_line = "(no more)";
    }
    return line == other_line ? "" : line + "\n" + other_line;
}

const std::string conversation = R"([{"connect": "A"}, {"send": "one", "peer": "A"}, {"expect": "one", "peer": "A"},
    {"connect": "B"}, {"send": "two", "peer": "A", "pieces": [1, 1]}, {"expect": "two", "peer": "A"},
    {"half_close": "A"}, {"expect_end": "A"}, {"send": "b", "peer": "B"}, {"expect": "b", "peer": "B"},
    {"close": "B"}, {"ends": "echo"}])";

const std::string children = R"([{"connect": "A"}, {"send": "a", "peer": "A"}, {"expect": "a", "peer": "A"},
    {"connect": "B"}, {"send": "b", "peer": "B"}, {"expect": "b", "peer": "B"}, {"ends": "leaves_children"}])";

const std::vector<Scene> scenes{
    {{"echo"}, conversation},
    {{"echo"}, R"({"faults": [{"call": "recv", "at_most": 1}], "script": )" + conversation + "}"},
    {{"echo"},
     R"({"faults": [{"call": "accept", "error": "ECONNABORTED"}, {"call": "accept", "error": "EMFILE"}],
                   "script": )" +
         conversation + "}"},
    {{"leaves_children"}, children},
    {{"echo", "calls"}, R"([{"start": "echo"}, {"start": "calls", "args": ["${port}", "hi"]},
        {"see": "hi\n", "program": "calls"}, {"stop": "echo"}, {"exit": 0, "program": "calls"}])"},
    {{"never_answers"}, R"([{"connect": "A"}, {"send": "hi", "peer": "A"}, {"expect": "hi", "peer": "A"}])"},
    {{"ignores_end"}, R"([{"connect": "A"}, {"half_close": "A"}, {"expect_end": "A"}])"},
    {{"alarm_in_read"}, R"([{"see": "done\n"}, {"exit": 0}])"},
    {{"echoes_lines"}, R"([{"type": "ab\n"}, {"see": "ab\n"}, {"type": "c"}, {"end_input": true}, {"exit": 0}])"},
    {{"deadlock"}, "[]"},
    {{"popen"}, R"([{"see": "done\n"}, {"exit": 0}])"},
    {{"resets"}, R"([{"connect": "A"}, {"send": "abc", "peer": "A"}, {"expect": "x", "peer": "A"}])"},
    {{"makes_files"}, R"([{"exit": 0}])"},
};

}  // namespace

TEST_CASE("fifty runs are one, on a busy machine") {
    BusyChild one, other;
    const std::size_t runs = 50 / tiers().size();
    for (const auto& scene : scenes) {
        std::map<std::string, std::string> first;  // by tier
        play_all(std::vector<Scene>(runs, scene), [&](const Observation& seen, std::size_t) {
            auto [place, is_first] = first.try_emplace(seen.sandbox, essence(seen));
            if (!is_first) CHECK(difference(essence(seen), place->second) == "");
        });
    }
}
