#include <algorithm>

#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/listing.hpp"
#include "learner/order.hpp"

namespace socklings {
namespace {

void require_day(const Course& course, int day) {
    std::string days;
    for (const Day& one : course.days) {
        if (one.number == day) return;
        days += (days.empty() ? "" : ", ") + std::to_string(one.number);
    }
    throw UsageError{"usage.no-day", {{"day", std::to_string(day)}, {"days", days}}, ""};
}

}  // namespace

std::vector<ListedLesson> listed_lessons(const Context& context, const Course& course, const LearnerFiles& files) {
    const Progress progress = files.progress.read();
    const LessonEntry* current = current_lesson(course, progress);
    std::vector<ListedLesson> lessons;
    for (const LessonEntry& entry : course.lessons) {
        ListedLesson lesson;
        lesson.entry = &entry;
        lesson.current = &entry == current;
        if (progress.passed(entry.id)) {
            lesson.status = LessonStatus::passed;
            lesson.changed = progress.changed_since_passed(entry.id, contract_now(context.place.course, entry.id));
            lesson.passed_at = *progress.lessons.at(entry.id).passed;
        } else if (files.workspace.started(entry.id)) {
            lesson.status = LessonStatus::started;
        }
        lessons.push_back(std::move(lesson));
    }
    return lessons;
}

int list_command(const Context& context) {
    const Course course = open_course(context.place.course);
    const auto day = context.options.day;
    if (day) require_day(course, *day);
    const auto lessons = listed_lessons(context, course, open_learner_files(context));
    print(context.options.json ? json_list(lessons, day, context.messages)
                               : terminal_list(course, lessons, day, context.messages, context.look));
    return 0;
}

}  // namespace socklings
