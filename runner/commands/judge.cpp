#include "judge/judge.hpp"

#include "commands/assessment.hpp"
#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/observation_file.hpp"
#include "commands/programs.hpp"
#include "learner/sources.hpp"

namespace socklings {
namespace {

/// The sources that the observations name, where they are on this machine too. Nothing but sources: the file may be
/// from anybody.
SourceFiles sources_of(const std::vector<Observation>& seen) {
    std::vector<std::filesystem::path> files;
    for (const Observation& one : seen) {
        for (const ProgramRun& program : one.programs) {
            for (const std::string& source : program.sources) {
                if (is_source(source, SourceKind::compiled)) files.emplace_back(source);
            }
        }
    }
    return read_sources(files);
}

}  // namespace

int judge_command(const Context& context) {
    Course course = open_course(context.place.course);
    Assessment assessment;
    assessment.lesson = open_lesson(context.place.course, choose_lesson(course, context.options.lesson));
    assessment.words = context.catalogue();
    assessment.seen = load_observations(context.options.files.at(0), assessment.lesson);
    assessment.verdict = judge(assessment.lesson, assessment.seen, {});
    assessment.sources = sources_of(assessment.seen);
    if (!assessment.seen.empty()) assessment.sandbox = assessment.seen.front().sandbox;
    for (const Observation& one : assessment.seen) assessment.elapsed_ms += one.elapsed_us / 1e3;
    return deliver(context, assessment);
}

}  // namespace socklings
