#include "report/trace.hpp"

#include <algorithm>

#include "commands/assessment.hpp"
#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/learner_files.hpp"
#include "commands/passing.hpp"
#include "course/nearest.hpp"

namespace socklings {
namespace {

/// Throws UsageError where the lesson has no scenario of that name.
void check_scenario(const Lesson& lesson, const std::string& name) {
    if (name.empty() || name == "all" || lesson.scenario(name)) return;
    std::vector<std::string> names;
    for (const Scenario& scenario : lesson.scenarios) names.push_back(scenario.name);
    const Arguments arguments{{"word", name}, {"lesson", lesson.entry.id}, {"names", quoted_list(names)}};
    throw UsageError{"usage.unknown-scenario", arguments, ""};
}

/// The learner's own files as `check` finds them, or those that the command line names.
ProgramSources sources_of(const Context& context, const LearnerFiles& files, const Lesson& lesson) {
    if (!context.options.files.empty()) return named_sources(lesson, context.options.files);
    require_begun(files, lesson);
    return learner_sources(files.workspace, lesson);
}

}  // namespace

int trace_command(const Context& context) {
    const Options& options = context.options;
    const Course course = open_course(context.place.course);
    const LearnerFiles files = open_learner_files(context);
    Lesson lesson = open_lesson(context.place.course, asked_lesson(context, course, files));
    check_scenario(lesson, options.scenario);
    const ProgramSources sources = sources_of(context, files, lesson);
    const Assessment assessment = assess(context, std::move(lesson), sources, false);
    // What could not be built has no story; its report says why.
    if (assessment.seen.empty()) return deliver(context, assessment);

    const LessonReport report = report_on(assessment);
    const TraceChoice choice{options.scenario, options.all_calls, options.fds};
    Look look = context.look;
    look.columns = std::max(look.columns, look.terminal_columns);
    print(options.json ? json_trace(report, choice, context.messages)
                       : terminal_trace(report, choice, context.messages, look));
    return exit_code_of(assessment.verdict);
}

}  // namespace socklings
