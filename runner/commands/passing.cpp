#include "commands/passing.hpp"

#include <algorithm>

#include "commands/faults.hpp"
#include "learner/order.hpp"
#include "sys/clock.hpp"

namespace socklings {

RecordedPass record_pass(const Context& context, const LearnerFiles& files, const Course& course,
                         const LessonEntry& entry) {
    RecordedPass pass;
    pass.points = entry.points;
    const std::string contract = contract_now(context.place.course, entry.id);
    Progress progress;
    write_to_workspace(context, [&] {
        progress = files.progress.update([&](Progress& changing) {
            pass.first = !changing.passed(entry.id);
            changing.pass(entry.id, contract, utc_now());
        });
    });
    for (const LessonEntry& lesson : course.lessons) {
        pass.of += lesson.points;
        if (progress.passed(lesson.id)) pass.earned += lesson.points;
    }
    pass.next = next_open_lesson(course, progress, entry.id);
    return pass;
}

std::string passed_text(const Context& context, const Lesson& lesson, const RecordedPass& pass) {
    const Messages& messages = context.messages;
    std::string text;
    if (pass.first) {
        text += messages.say("passed.points", {{"points", std::to_string(pass.points)},
                                               {"earned", std::to_string(pass.earned)},
                                               {"of", std::to_string(pass.of)}}) +
                "\n";
    }
    if (!lesson.programs.empty()) text += messages.say("passed.solution", {{"id", lesson.entry.id}}) + "\n";
    if (!pass.next) return text + messages.say("passed.all") + "\n";
    return text +
           messages.say("passed.next", {{"id", pass.next->id}, {"title", pass.next->title.in(messages.language())}}) +
           "\n";
}

void require_begun(const LearnerFiles& files, const Lesson& lesson) {
    const auto own = [](const ProgramSpec& program) { return program.from.empty(); };
    if (std::none_of(lesson.programs.begin(), lesson.programs.end(), own)) return;
    if (files.workspace.started(lesson.entry.id)) return;
    throw UsageError{"usage.not-begun", {{"id", lesson.entry.id}}, ""};
}

}  // namespace socklings
