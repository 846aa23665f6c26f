#include "commands/assessment.hpp"
#include "commands/commands.hpp"
#include "commands/course_files.hpp"

namespace socklings {

int run_command(const Context& context) {
    Course course = open_course(context.place.course);
    Lesson lesson = open_lesson(context.place.course, choose_lesson(course, context.options.lesson));
    ProgramSources sources = reference_sources(context.place.course, lesson);
    return deliver(context, assess(context, std::move(lesson), sources));
}

}  // namespace socklings
