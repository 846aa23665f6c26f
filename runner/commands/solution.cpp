#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/learner_json.hpp"
#include "commands/program_sources.hpp"
#include "commands/question.hpp"
#include "commands/screen.hpp"
#include "commands/solving.hpp"

namespace socklings {
namespace {

/// Whether the solution is to be shown. Of a lesson that has not passed only to those who ask for it twice.
bool may_see(const Context& context, const LessonEntry& entry, bool passed) {
    if (passed || context.options.anyway) return true;
    if (context.options.json) return false;
    const Messages& messages = context.messages;
    print(messages.say("solution.not-passed", {{"id", entry.id}}) + "\n");
    if (can_ask(context)) return ask(context, messages.say("solution.ask"));
    print(messages.say("solution.anyway", {{"id", entry.id}}) + "\n");
    return false;
}

}  // namespace

int solution_command(const Context& context) {
    const Course course = open_course(context.place.course);
    const LearnerFiles files = open_learner_files(context);
    const LessonEntry& entry = asked_lesson(context, course, files);
    const Lesson lesson = open_lesson(context.place.course, entry);
    if (lesson.programs.empty()) throw UsageError{"usage.no-program", {{"id", entry.id}}, ""};
    const bool passed = files.progress.read().passed(entry.id);
    const bool shown = may_see(context, entry, passed);
    const auto programs = shown ? solve(context, files, lesson) : std::vector<SolvedProgram>();
    const Messages& messages = context.messages;
    if (context.options.json) {
        print(solution_json(entry, passed, programs));
    } else if (shown && context.options.diff) {
        // Throws where the learner has no sources to compare.
        (void)learner_sources(files.workspace, lesson);
        const std::string text = solution_difference(context, programs);
        show_page(context, text.empty() ? messages.say("solution.same") + "\n" : text);
    } else if (shown) {
        show_page(context,
                  solution_text(context, programs) + "\n" + messages.say("solution.diff", {{"id", entry.id}}) + "\n");
    }
    return shown ? 0 : 1;
}

}  // namespace socklings
