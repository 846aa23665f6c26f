#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/learner_json.hpp"
#include "commands/question.hpp"
#include "commands/resetting.hpp"

namespace socklings {

int reset_command(const Context& context) {
    const Course course = open_course(context.place.course);
    const LearnerFiles files = open_learner_files(context);
    const LessonEntry& entry = choose_lesson(course, context.options.lesson);
    if (!has_starter(context, entry)) throw UsageError{"usage.no-starter", {{"id", entry.id}}, ""};
    if (files.workspace.started(entry.id) && !context.options.yes) {
        const Arguments arguments{{"id", entry.id},
                                  {"folder", seen_from_here(files.workspace.folder_of(entry.id)).string()}};
        if (!can_ask(context)) throw UsageError{"usage.reset", arguments, "usage.reset-advice"};
        if (!ask(context, context.messages.say("reset.ask", arguments))) {
            print(context.messages.say("reset.nothing") + "\n");
            return 1;
        }
    }
    const Restarted restarted = reset_lesson(context, files, entry);
    print(context.options.json ? restarted_json(entry, restarted) : restarted_text(context, entry, restarted));
    return 0;
}

}  // namespace socklings
