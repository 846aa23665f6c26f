#include "commands/assessment.hpp"
#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/every_lesson.hpp"

namespace socklings {
namespace {

int run_lesson(const Context& context, const LessonEntry& entry) {
    Lesson lesson = open_lesson(context.place.course, entry);
    ProgramSources sources = reference_sources(context.place.course, lesson);
    return deliver(context, assess(context, std::move(lesson), sources, false));
}

}  // namespace

int run_command(const Context& context) {
    Course course = open_course(context.place.course);
    if (!context.options.all) return run_lesson(context, choose_lesson(course, context.options.lesson));
    std::vector<const LessonEntry*> lessons;
    for (const LessonEntry& lesson : course.lessons) lessons.push_back(&lesson);
    return for_every_lesson(context, lessons, run_lesson);
}

}  // namespace socklings
