#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "learner/progress.hpp"
#include "learner/workspace.hpp"
#include "report/lesson_list.hpp"

namespace socklings {

int list_command(const Context& context) {
    Course course = open_course(context.place.course);
    Workspace workspace(choose_workspace(context.options.work, context.place.course));
    Progress progress(workspace.root());
    std::vector<LessonStatus> statuses;
    for (const LessonEntry& lesson : course.lessons) {
        statuses.push_back(progress.passed(lesson.id)     ? LessonStatus::passed
                           : workspace.started(lesson.id) ? LessonStatus::started
                                                          : LessonStatus::not_started);
    }
    print(context.options.json ? json_list(course, statuses, context.messages)
                               : terminal_list(course, statuses, context.messages, context.look));
    return 0;
}

}  // namespace socklings
