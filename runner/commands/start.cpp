#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/learner_json.hpp"
#include "commands/starting.hpp"

namespace socklings {

int start_command(const Context& context) {
    const Course course = open_course(context.place.course);
    const LearnerFiles files = open_learner_files(context);
    const LessonEntry& entry = asked_lesson(context, course, files);
    const Started started = start_lesson(context, files, entry);
    print(context.options.json ? started_json(entry, started) : started_text(context, entry, started));
    return 0;
}

}  // namespace socklings
