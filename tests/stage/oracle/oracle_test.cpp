// What we see of a program is what strace sees: the same calls with the same results, task by task.

#include <algorithm>
#include <cstdio>
#include <map>
#include <tuple>

#include "catch.hpp"
#include "play/play.hpp"
#include "strace.hpp"
#include "sys/files.hpp"

using namespace socklings;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> programs() {
    std::vector<fs::path> all;
    for (const auto& each : fs::directory_iterator(ORACLE_PROGRAMS)) all.push_back(each.path());
    std::sort(all.begin(), all.end());
    return all;
}

Observation play_to_its_end(const fs::path& program, Tier tier) {
    Lesson lesson;
    lesson.entry.id = "oracle";
    lesson.programs.push_back({.name = "program", .sources = {"program"}, .arguments = {}, .from = {}});
    Scenario scenario;
    scenario.name = "alone";
    scenario.stdout_is_pipe = true;
    lesson.scenarios.push_back(scenario);
    PlayRequest request;
    request.lesson = &lesson;
    request.scenario = &lesson.scenarios.front();
    request.programs["program"] = {program, {}};
    request.tier = tier;
    return play({request}, 1).front();
}

std::vector<TaskCalls> tasks_of(const Observation& seen) {
    std::map<std::tuple<int, int>, TaskCalls> tasks;
    for (const auto& event : seen.events) {
        const auto* call = std::get_if<Call>(&event);
        if (!call || !is_compared(call->raw)) continue;
        const auto result = !call->error.empty() ? call->error : call->result ? std::to_string(*call->result) : "?";
        tasks[{call->process, call->thread}].push_back(call->raw + " = " + comparable_result(call->raw, result));
    }
    std::vector<TaskCalls> all;
    for (auto& [task, calls] : tasks) all.push_back(std::move(calls));
    return all;
}

// strace sees its own exec of the program; a task that only ended left nothing to compare.
void make_comparable(std::vector<TaskCalls>& tasks) {
    for (auto& calls : tasks)
        if (!calls.empty() && calls.front() == "execve = 0") calls.erase(calls.begin());
    std::erase_if(tasks, [](const TaskCalls& calls) { return calls.empty(); });
    std::sort(tasks.begin(), tasks.end());
}

std::string show(const std::vector<TaskCalls>& tasks) {
    std::string text;
    for (const auto& calls : tasks) {
        text += "task\n";
        for (const auto& call : calls) text += "  " + call + "\n";
    }
    return text;
}

std::vector<Tier> tiers() {
    const auto best = choose_tier();
    if (best.tier == Tier::namespaces) return {Tier::namespaces, Tier::landlock};
    std::fprintf(stderr, "skipped: namespaces: %s\n", best.why.c_str());
    return {Tier::landlock};
}

}  // namespace

TEST_CASE("the tracer sees what strace sees") {
    const auto program = GENERATE(from_range(programs()));
    INFO(program.filename().string());
    TempFolder folder;
    auto expected = run_under_strace(program, folder.path());
    if (!expected) {
        std::fprintf(stderr, "skipped: there is no strace here (sudo apt-get install strace)\n");
        return;
    }
    make_comparable(*expected);
    REQUIRE_FALSE(expected->empty());
    const auto tier = GENERATE(from_range(tiers()));
    const auto observation = play_to_its_end(program, tier);
    REQUIRE(observation.error.value_or("") == "");
    auto seen = tasks_of(observation);
    make_comparable(seen);
    INFO("strace:\n" << show(*expected) << "socklings:\n" << show(seen));
    CHECK(seen == *expected);
}
