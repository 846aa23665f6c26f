#include "stage.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "catch.hpp"
#include "course/reader.hpp"
#include "sys/files.hpp"

using namespace socklings;

namespace {

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string lesson_text(const Scene& scene) {
    std::string programs;
    for (const auto& name : scene.programs)
        programs += (programs.empty() ? "" : ", ") + quoted(name) + R"(: {"sources": [)" + quoted(name) +
                    R"(], "args": ["${port}"]})";
    return R"({"format_version": 1, "programs": {)" + programs + R"(}, "scenarios": {"scene": )" + scene.scenario +
           R"(}, "steps": [{"id": "step", "title": {"en": "-", "ko": "-"}, "in": "scene", "claim": {"script": "passes"}}]})";
}

Lesson lesson_of(const Scene& scene) {
    LessonEntry entry;
    entry.id = "stage";
    auto read = read_lesson("lesson.json", lesson_text(scene), entry, [](const std::string&) { return std::nullopt; });
    std::string faults;
    for (const auto& fault : read.diagnostics) faults += fault.pointer + ": " + fault.message + "\n";
    if (!read.value) throw std::logic_error(scene.scenario + "\n" + faults);
    return *read.value;
}

PlayedProgram program(const std::string& name) {
    const std::filesystem::path sources = SOCKLINGS_SOURCE_DIR "/tests/stage/programs";
    auto c = sources / (name + ".c");
    return {std::filesystem::path(SOCKLINGS_STAGE_PROGRAMS) / name,
            {std::filesystem::exists(c) ? c : sources / (name + ".cpp")}};
}

PlayRequest request(const Lesson& lesson, const Scene& scene, Tier tier) {
    PlayRequest made{&lesson, &lesson.scenarios.front(), {}, tier, scene.limits, {}};
    for (const auto& name : scene.programs) made.programs[name] = program(name);
    return made;
}

std::vector<Tier> find_tiers() {
    auto choice = choose_tier();
    if (choice.tier == Tier::namespaces) return {Tier::namespaces, Tier::landlock};
    std::fprintf(stderr, "skipped: namespaces: %s\n", choice.why.c_str());
    return {Tier::landlock};
}

// The beginning of some bytes, on one line.
std::string start_of(Bytes bytes) {
    constexpr std::size_t most = 40;
    bytes.resize(std::min(bytes.size(), most));
    for (char& byte : bytes)
        if (byte < ' ' || byte == 0x7f) byte = '.';
    return '"' + bytes + '"';
}

std::string line_of(const Call& call) {
    std::string text = std::to_string(call.program) + "." + std::to_string(call.process) + "." +
                       std::to_string(call.thread) + " " + call.name + "[" + call.raw + "](";
    for (const auto& argument : call.arguments) text += argument.shown + ", ";
    text += ") = " + (call.result ? std::to_string(*call.result) : "…") + " " + call.error;
    if (!call.data.empty()) text += " " + start_of(call.data);
    if (call.shortened_to) text += " shortened to " + std::to_string(*call.shortened_to);
    return text + (call.site ? " :" + std::to_string(call.site->line) : "");
}

std::string line_of(const PeerEvent& event) { return event.peer + " " + event.action + " " + start_of(event.data); }

std::string line_of(const ProcessEvent& event) {
    return std::to_string(event.program) + "." + std::to_string(event.process) + " " + event.what + " " + event.signal +
           (event.code ? std::to_string(*event.code) : "");
}

std::string line_of(const ProgramRun& run) {
    return run.name + ": exit " + std::to_string(run.exit_code.value_or(-1)) + " " + run.signal + " limit '" +
           run.limit + (run.stopped_by_us ? "' stopped by us" : "'") + ", children left " +
           std::to_string(run.children_left);
}

}  // namespace

const std::vector<Tier>& tiers() {
    static const auto found = find_tiers();
    return found;
}

void play_all(const std::vector<Scene>& scenes,
              const std::function<void(const Observation& seen, std::size_t scene)>& check) {
    std::vector<Lesson> lessons;
    for (const auto& scene : scenes) lessons.push_back(lesson_of(scene));
    std::vector<PlayRequest> requests;
    for (Tier tier : tiers())
        for (std::size_t i = 0; i < scenes.size(); i++) requests.push_back(request(lessons[i], scenes[i], tier));
    auto seen = play(requests, 2);
    for (std::size_t i = 0; i < seen.size(); i++) {
        INFO(story(seen[i]));
        CHECK(seen[i].error.value_or("") == "");
        check(seen[i], i % scenes.size());
    }
}

std::vector<Observation> play_everywhere(const Scene& scene) {
    std::vector<Observation> all;
    play_all({scene}, [&](const Observation& seen, std::size_t) { all.push_back(seen); });
    return all;
}

std::string story(const Observation& seen) {
    constexpr std::size_t most_lines = 40;
    std::string text = seen.sandbox + ", " + std::to_string(seen.elapsed_us / 1000) + " ms: " + outcome(seen);
    for (const auto& run : seen.programs) text += "\n  " + line_of(run);
    if (seen.failure) {
        text += "\n  " + seen.failure->peer + " expected " + start_of(seen.failure->expected) + ", got " +
                start_of(seen.failure->observed);
        for (const auto& who : waiting(seen)) text += "\n  waits: " + who;
    }
    std::size_t first = seen.events.size() > most_lines ? seen.events.size() - most_lines : 0;
    if (first > 0) text += "\n    … " + std::to_string(first) + " events";
    for (std::size_t i = first; i < seen.events.size(); i++) {
        auto* call = std::get_if<Call>(&seen.events[i]);
        if (call && !call->own) continue;
        text += "\n    " + std::visit([](const auto& event) { return line_of(event); }, seen.events[i]);
    }
    return text;
}

std::string outcome(const Observation& seen) {
    if (seen.error) return *seen.error;
    if (!seen.failure) return "passed";
    return seen.failure->reason + " at " + std::to_string(seen.failure->verb);
}

std::vector<Call> calls_of(const Observation& seen, const std::string& family) {
    std::vector<Call> found;
    for (const auto& event : seen.events)
        if (auto* call = std::get_if<Call>(&event); call && family_of(*call) == family) found.push_back(*call);
    return found;
}

std::vector<std::string> waiting(const Observation& seen) {
    std::vector<std::string> found;
    if (!seen.failure) return found;
    for (const auto& one : seen.failure->waiting)
        found.push_back(one.who + ": " + (one.call ? family_of(std::get<Call>(seen.events[*one.call])) : one.what));
    return found;
}

std::string printed(const Observation& seen, const std::string& kind) { return output_of(seen, 0, kind); }
