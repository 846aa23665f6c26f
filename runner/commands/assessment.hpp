#pragma once

#include <map>
#include <string>
#include <vector>

#include "commands/context.hpp"
#include "commands/program_sources.hpp"
#include "judge/judge.hpp"
#include "report/lesson_report.hpp"

namespace socklings {

/// A lesson that was judged, and all that its report refers to.
struct Assessment {
    Lesson lesson;
    std::vector<Observation> seen;  ///< by scenario, in the lesson's order; empty where nothing could be built
    Verdict verdict;
    BuildFacts facts;
    std::vector<BuildReport> builds;
    SourceFiles sources;
    Catalogue words;  ///< the judge's, and those that explain the compiler's messages
    std::string sandbox;
    LensUse second_lens;
    double elapsed_ms = 0;
};

/// Builds, plays every scenario, judges; `with_second_lens`: plays them again with the sanitizers. Throws Error where
/// the machine refuses.
[[nodiscard]] Assessment assess(const Context& context, Lesson lesson, const ProgramSources& sources,
                                bool with_second_lens);

/// What sanitizers say of the programs of a lesson that was assessed without them: by scenario, in the order of
/// `assessment.seen`. Compiles and plays. Throws Error.
[[nodiscard]] std::vector<std::vector<SanitizerOutput>> look_again(const Context& context, const Assessment& assessment,
                                                                   const ProgramSources& sources);

/// What reports are made from; refers to it.
[[nodiscard]] LessonReport report_on(const Assessment& assessment);

/// 0 passed, 1 not passed, 3 an error.
[[nodiscard]] int exit_code_of(const Verdict& verdict);

/// Prints the report in the format that was asked for, between `before` and `after` (which JSON leaves out), and gives
/// the exit code.
int deliver(const Context& context, const Assessment& assessment, const std::string& before = {},
            const std::string& after = {});

}  // namespace socklings
