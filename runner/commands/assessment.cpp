#include "commands/assessment.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "commands/examination.hpp"
#include "commands/links.hpp"
#include "commands/observation_file.hpp"
#include "commands/programs.hpp"
#include "commands/second_lens.hpp"
#include "play/play.hpp"
#include "report/lesson_line.hpp"
#include "sys/clock.hpp"
#include "sys/error.hpp"
#include "sys/processors.hpp"

namespace socklings {
namespace {

bool asks_for_doctor(const Lesson& lesson) {
    for (const Step& step : lesson.steps) {
        for (const Claim& claim : step.claims) {
            if (std::holds_alternative<DoctorClaim>(claim)) return true;
        }
    }
    return false;
}

BuildOptions build_options(const Context& context) {
    BuildOptions build;
    build.toolchain = context.options.toolchain;
    build.cache = cache_folder();
    build.prepared = context.prepared_headers;
    build.colour = context.look.colour && !context.options.json;
    return build;
}

/// All scenarios, of programs that are known.
std::vector<PlayRequest> requests_for(const Lesson& lesson, const std::map<std::string, PlayedProgram>& programs,
                                      Tier tier) {
    std::vector<PlayRequest> requests;
    for (const Scenario& scenario : lesson.scenarios) {
        PlayRequest request;
        request.lesson = &lesson;
        request.scenario = &scenario;
        request.programs = programs;
        request.tier = tier;
        requests.push_back(std::move(request));
    }
    return requests;
}

}  // namespace

Assessment assess(const Context& context, Lesson lesson, const ProgramSources& sources, bool with_second_lens) {
    const double began_us = now_us();
    const Options& options = context.options;
    const unsigned jobs = options.jobs.value_or(processors());
    Assessment assessment;
    assessment.lesson = std::move(lesson);

    const BuildOptions build = build_options(context);
    std::optional<SecondLens> lens;
    if (with_second_lens) lens.emplace(assessment.lesson, sources, build, jobs);
    // Where there is a processor to spare, both programs are compiled at once.
    if (lens && jobs > 1) lens->begin();
    ProgramBuilds builds(assessment.lesson, sources, build, jobs);
    // What need not wait for the compilers is done meanwhile.
    std::optional<TierTrial> trial;
    if (!context.tier) trial.emplace();
    assessment.words = context.catalogue();
    Programs programs = builds.finish();

    const bool has_messages = std::any_of(programs.builds.begin(), programs.builds.end(),
                                          [](const BuildReport& one) { return !one.messages.empty(); });
    if (has_messages) {
        CompilerWords words = context.compiler_words();
        explain_builds(programs, words);
        assessment.words.phrases.insert(words.texts.begin(), words.texts.end());
    }

    if (asks_for_doctor(assessment.lesson)) programs.facts.doctor_passes = passes(examine_machine(context));
    if (programs.facts.ok) {
        const TierChoice tier = context.tier ? *context.tier : trial->choice();
        assessment.sandbox = name_of(tier.tier);
        const auto requests = requests_for(assessment.lesson, programs.playable, tier.tier);
        if (lens) lens->begin();
        assessment.seen = play(requests, jobs);
        if (lens) assessment.second_lens = lens->look(requests, assessment.seen);
    }
    if (options.observation) save_observations(*options.observation, assessment.seen);

    assessment.verdict = judge(assessment.lesson, assessment.seen, programs.facts);
    assessment.facts = std::move(programs.facts);
    assessment.builds = std::move(programs.builds);
    assessment.sources = std::move(programs.sources);
    assessment.elapsed_ms = (now_us() - began_us) / 1e3;
    return assessment;
}

std::vector<std::vector<SanitizerOutput>> look_again(const Context& context, const Assessment& assessment,
                                                     const ProgramSources& sources) {
    const unsigned jobs = context.options.jobs.value_or(processors());
    const Tier tier = context.tier ? context.tier->tier : choose_tier().tier;
    const BuildOptions build = build_options(context);
    SecondLens lens(assessment.lesson, sources, build, jobs);
    std::vector<Observation> seen = assessment.seen;
    (void)lens.look(requests_for(assessment.lesson, {}, tier), seen);
    std::vector<std::vector<SanitizerOutput>> said;
    for (Observation& one : seen) said.push_back(std::move(one.sanitized));
    return said;
}

LessonReport report_on(const Assessment& one) {
    return {one.lesson,  one.verdict, one.seen,       one.words,       one.builds,
            one.sources, one.sandbox, one.elapsed_ms, one.second_lens, false};
}

int exit_code_of(const Verdict& verdict) {
    switch (verdict.outcome) {
        case Outcome::passed:
            return 0;
        case Outcome::failed:
            return 1;
        case Outcome::error:
            break;
    }
    return 3;
}

int deliver(const Context& context, const Assessment& one, const std::string& before, const std::string& after) {
    LessonReport report = report_on(one);
    report.raw = context.options.raw;
    if (context.options.json) {
        print(json_report(report, context.messages));
    } else if (context.options.plain) {
        print(plain_report(report, context.messages));
        if (one.verdict.outcome == Outcome::error) throw Error(one.verdict.error);  // no line of a source is to blame
    } else if (context.options.all) {
        print(lesson_line(report, context.messages, context.look));
    } else {
        Look look = context.look;
        if (look.colour) {
            look.links = links_of_terminal();
            look.folder = std::filesystem::current_path().string();
        }
        print(before + terminal_report(report, context.messages, look) + after);
    }
    return exit_code_of(one.verdict);
}

}  // namespace socklings
