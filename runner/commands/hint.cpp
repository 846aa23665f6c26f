#include <algorithm>

#include "commands/assessment.hpp"
#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/hinting.hpp"
#include "commands/learner_json.hpp"
#include "commands/passing.hpp"
#include "report/escape.hpp"

namespace socklings {
namespace {

const BuildReport* broken_build(const Assessment& assessment) {
    auto broken = std::find_if(assessment.builds.begin(), assessment.builds.end(),
                               [](const BuildReport& build) { return !build.ok; });
    return broken == assessment.builds.end() ? nullptr : &*broken;
}

/// What the compiler's message means, or where to look if that is not known.
std::string meaning(const Context& context, const Assessment& assessment, const BuildMessage& message) {
    if (message.explanation.code.empty()) return context.messages.say("hint.build-look");
    return render(assessment.words, message.explanation, context.messages.language());
}

/// Of a program that does not compile no step can be judged; the compiler's first error is the hint.
std::string compiler_hint(const Context& context, const Assessment& assessment, const BuildReport& build) {
    const Messages& messages = context.messages;
    std::string text = messages.say("hint.build", {{"source", build.source}}) + "\n";
    auto error = std::find_if(build.messages.begin(), build.messages.end(),
                              [](const BuildMessage& message) { return message.kind != "warning"; });
    if (error != build.messages.end()) {
        const std::string place = error->file + ":" + std::to_string(error->line) + ":" + std::to_string(error->column);
        text += "  " + printable(place + ": " + error->text) + "\n\n";
        text += indented(context, printable(meaning(context, assessment, *error))) + "\n";
    }
    return text + messages.say("hint.build-all", {{"id", assessment.lesson.entry.id}}) + "\n";
}

}  // namespace

int hint_command(const Context& context) {
    const Course course = open_course(context.place.course);
    const LearnerFiles files = open_learner_files(context);
    const LessonEntry& entry = asked_lesson(context, course, files);
    Lesson lesson = open_lesson(context.place.course, entry);
    require_begun(files, lesson);
    const ProgramSources sources = learner_sources(files.workspace, lesson);
    const Assessment assessment = assess(context, std::move(lesson), sources, false);

    if (const BuildReport* build = broken_build(assessment)) {
        print(context.options.json ? compiler_hint_json(assessment.lesson, *build)
                                   : compiler_hint(context, assessment, *build));
        return 0;
    }
    const Hint hint = give_hint(context, files, assessment.lesson, assessment.verdict);
    std::string text = hint_text(context, assessment.lesson, hint);
    // A program that is good enough for no hint is good enough to pass.
    if (hint.kind == Hint::Kind::passed)
        text += passed_text(context, assessment.lesson, record_pass(context, files, course, entry));
    print(context.options.json ? hint_json(assessment.lesson, hint, context.messages.language()) : text);
    return hint.kind == Hint::Kind::error ? 3 : 0;
}

}  // namespace socklings
