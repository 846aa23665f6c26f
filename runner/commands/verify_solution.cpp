#include "commands/verify_solution.hpp"

#include <variant>

#include "commands/second_lens.hpp"
#include "judge/codes.hpp"
#include "observe/match.hpp"
#include "verify/comparison.hpp"

namespace socklings {
namespace {

std::size_t size_of(const Pattern& value) { return fixed_bytes(value).value_or("").size(); }

/// The bytes that a scenario has for its programs.
std::size_t bytes_to_read(const Scenario& scenario) {
    std::size_t bytes = 0;
    for (const GivenFile& file : scenario.given) bytes += file.content.size();
    for (const Verb& verb : scenario.script) {
        if (const auto* const send = std::get_if<Send>(&verb.action)) bytes += size_of(send->value);
        if (const auto* const type = std::get_if<Type>(&verb.action)) bytes += size_of(type->value);
    }
    return bytes;
}

void tell(const Case& solution, const std::string& condition, const Verdict& verdict, LessonCheck& check) {
    auto& faults = verdict.outcome == Outcome::error ? check.machine_faults : check.program_faults;
    for (const std::string& difference : differences(verdict, {}))
        faults.push_back({solution.shown, "", condition + ", " + difference});
    for (const Finding& finding : verdict.advice) {
        if (is_of_second_lens(finding.code)) {
            const std::string line = finding.site ? " at line " + std::to_string(finding.site->line) : "";
            faults.push_back({solution.shown, "", condition + ", is told " + finding.code + line});
        }
    }
}

}  // namespace

std::vector<PlayRequest> requests_for(const Lesson& lesson, const Programs& programs, const Workshop& workshop) {
    std::vector<PlayRequest> requests;
    for (const Scenario& scenario : lesson.scenarios) {
        PlayRequest request;
        request.lesson = &lesson;
        request.scenario = &scenario;
        request.programs = programs.playable;
        request.tier = workshop.tier;
        requests.push_back(std::move(request));
    }
    return requests;
}

Lesson with_one_byte_reads(Lesson lesson, std::size_t most_bytes) {
    for (Scenario& scenario : lesson.scenarios) {
        if (bytes_to_read(scenario) > most_bytes) continue;
        for (const char* call : {"recv", "read"}) {
            Fault fault;
            fault.call = call;
            fault.at_most = 1;
            // The first fault that speaks of a call counts.
            scenario.faults.insert(scenario.faults.begin(), fault);
        }
    }
    return lesson;
}

void verify_solution(const Lesson& lesson, const Case& solution, const Programs& programs, const Workshop& workshop,
                     LessonCheck& check) {
    for (const ProgramSpec& program : lesson.programs) {
        if (program.shell) return;  // the tools of a shell are not ours to try
    }
    SecondLens lens(lesson, solution.sources, workshop.build, workshop.jobs);
    lens.begin();

    constexpr std::size_t most_bytes = 4096;
    const Lesson in_bytes = with_one_byte_reads(lesson, most_bytes);
    const auto seen_in_bytes = play(requests_for(in_bytes, programs, workshop), workshop.jobs);
    tell(solution, "where each read brings one byte", judge(in_bytes, seen_in_bytes, programs.facts), check);

    LensUse use;
    const auto seen_by_lens = lens.play_again(requests_for(lesson, programs, workshop), use);
    if (use.used) tell(solution, "compiled with sanitizers", judge(lesson, seen_by_lens, programs.facts), check);
}

}  // namespace socklings
