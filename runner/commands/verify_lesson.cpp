#include "commands/verify_lesson.hpp"

#include <algorithm>
#include <set>

#include "commands/programs.hpp"
#include "commands/second_lens.hpp"
#include "commands/verify_solution.hpp"
#include "judge/codes.hpp"
#include "judge/judge.hpp"
#include "play/play.hpp"
#include "verify/comparison.hpp"

namespace socklings {
namespace {

using Paths = std::vector<std::filesystem::path>;

std::string count(std::size_t n, const std::string& word) {
    return std::to_string(n) + " " + word + (n == 1 ? "" : "s");
}

/// What a label says of memory can only be seen with the second lens.
bool speaks_of_memory(const Label& label) {
    const auto any = [](const std::vector<std::string>& codes) {
        return std::any_of(codes.begin(), codes.end(), is_of_second_lens);
    };
    return is_of_second_lens(label.code) || any(label.advice) || any(label.near);
}

/// It takes a compilation more, and several times the time to play: only these are looked at with it.
bool needs_second_lens(const Label& label) { return label.sound || speaks_of_memory(label); }

/// Fills the cache with all programs at once; what is wrong with one is told when it is asked for.
void build_ahead(const Lesson& lesson, const std::vector<Case>& cases, const Workshop& workshop) {
    std::set<Paths> programs, looked_at_again;
    for (const Case& one : cases) {
        for (const ProgramSpec& program : lesson.programs) {
            if (program.shell) continue;
            const Paths& sources = one.sources.at(program.name);
            programs.insert(sources);
            if (needs_second_lens(one.label)) looked_at_again.insert(sources);
        }
    }
    (void)build_all({programs.begin(), programs.end()}, workshop.build, workshop.jobs);
    (void)build_all({looked_at_again.begin(), looked_at_again.end()}, SecondLens::with_sanitizers(workshop.build),
                    workshop.jobs);
}

std::string first_error(const Programs& programs) {
    for (const BuildReport& build : programs.builds) {
        for (const BuildMessage& message : build.messages) {
            if (message.kind != "warning")
                return message.file + ":" + std::to_string(message.line) + ": " + message.text;
        }
    }
    return "the compiler gives no reason";
}

/// False where this machine has no second lens, so that nothing can be said of the label.
bool look_again(const Lesson& lesson, const Case& one, const Programs& programs, const Workshop& workshop,
                std::vector<Observation>& seen) {
    SecondLens lens(lesson, one.sources, workshop.build, workshop.jobs);
    return lens.look(requests_for(lesson, programs, workshop), seen).used;
}

void compare(const Case& one, const Programs& programs, const Verdict& verdict, LessonCheck& check) {
    check.programs[one.kind]++;
    const auto fault = [&](std::vector<Diagnostic>& faults, const std::string& message) {
        faults.push_back({one.shown, "", message});
    };
    if (!programs.facts.ok && one.label.code != "build.error") {
        return fault(check.program_faults, "does not compile: " + first_error(programs));
    }
    auto& faults = verdict.outcome == Outcome::error ? check.machine_faults : check.program_faults;
    for (const std::string& difference : differences(verdict, one.label)) fault(faults, difference);
    if (one.kind != CaseKind::wrong) return;
    if (one.label.advice.empty()) {
        check.confusion[{one.label.code, outcomes_of(verdict).code}]++;
    } else {
        check.confusion[{one.label.advice.front(), verdict.advice.empty() ? "" : verdict.advice.front().code}]++;
    }
}

}  // namespace

void verify_programs(const Lesson& lesson, const std::vector<Case>& cases, const Workshop& workshop,
                     ProgressLine& progress, LessonCheck& check) {
    progress.show(lesson.entry.id + ": compiling " + count(cases.size(), "program"));
    build_ahead(lesson, cases, workshop);
    std::vector<Programs> built;
    std::vector<PlayRequest> requests;
    for (const Case& one : cases) {
        built.push_back(ProgramBuilds(lesson, one.sources, workshop.build, workshop.jobs).finish());
        if (!built.back().facts.ok) continue;
        for (PlayRequest& request : requests_for(lesson, built.back(), workshop))
            requests.push_back(std::move(request));
    }

    progress.show(lesson.entry.id + ": playing " + count(requests.size(), "scenario"));
    std::vector<Observation> seen = play(requests, workshop.jobs);
    auto next = seen.begin();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        std::vector<Observation> of_case;
        if (built[i].facts.ok) {
            const auto end = next + static_cast<std::ptrdiff_t>(lesson.scenarios.size());
            of_case.assign(std::make_move_iterator(next), std::make_move_iterator(end));
            next = end;
        }
        const bool look = built[i].facts.ok && needs_second_lens(cases[i].label);
        if (look && !look_again(lesson, cases[i], built[i], workshop, of_case) && speaks_of_memory(cases[i].label))
            continue;
        compare(cases[i], built[i], judge(lesson, of_case, built[i].facts), check);
        if (built[i].facts.ok && cases[i].kind == CaseKind::solution)
            verify_solution(lesson, cases[i], built[i], workshop, check);
    }
}

}  // namespace socklings
