#include <unistd.h>

#include <algorithm>
#include <functional>

#include "commands/assessment.hpp"
#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/every_lesson.hpp"
#include "commands/learner_files.hpp"
#include "commands/passing.hpp"
#include "commands/resetting.hpp"
#include "report/error_text.hpp"
#include "report/failure.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace {

/// Does what check needs of progress.json but can be without: a verdict does not depend on it. Gives what went wrong;
/// empty: nothing.
std::string trouble_with(const Context& context, const std::function<void()>& work) {
    std::string message, advice;
    try {
        write_to_workspace(context, work);
        return {};
    } catch (const ProgressIsNewer& newer) {
        message = context.messages.say("progress.newer", {{"file", seen_from_here(newer.file).string()}});
        advice = context.messages.say("progress.newer-advice");
    } catch (const Error& error) {
        const ErrorText words = error_text(error.what(), context.messages);
        message = words.message;
        advice = error.advice();
    }
    return terminal_failure({"", context.messages.say("progress.not-recorded", {{"reason", message}}), advice, {}});
}

void say_on_stderr(const std::string& text) {
    // What cannot be said there changes no verdict.
    [[maybe_unused]] bool said = write_all(STDERR_FILENO, text);
}

/// The learner's own files, in the workspace. The first time, it begins the lesson.
int check_lesson(const Context& context, const Course& course, const LearnerFiles& files, const LessonEntry& entry) {
    Lesson lesson = open_lesson(context.place.course, entry);
    std::string before, after;
    if (has_starter(context, entry) && !files.workspace.started(entry.id)) {
        before = started_text(context, entry, make_starters(context, files, entry)) + "\n";
    } else {
        tell_editors(context, files);
    }
    std::string trouble = trouble_with(context, [&] { make_current(files, entry.id); });
    const ProgramSources sources = learner_sources(files.workspace, lesson);
    const Assessment assessment = assess(context, std::move(lesson), sources, !context.options.fast);
    const bool compiled = std::all_of(assessment.builds.begin(), assessment.builds.end(),
                                      [](const BuildReport& build) { return build.ok; });
    // Of a program that does not compile, the compiler has said all that a hint could.
    if (assessment.verdict.outcome == Outcome::failed && compiled) {
        after = "\n" + context.messages.say("check.hint", {{"id", entry.id}}) + "\n";
        if (!assessment.seen.empty()) after += context.messages.say("check.trace", {{"id", entry.id}}) + "\n";
    }
    if (assessment.verdict.outcome == Outcome::passed) {
        trouble = trouble_with(context, [&] {
            after = passed_text(context, assessment.lesson, record_pass(context, files, course, entry));
        });
    }
    const int code = deliver(context, assessment, before, after);
    say_on_stderr(trouble);
    return code;
}

int check_files(const Context& context, const LessonEntry& entry) {
    Lesson lesson = open_lesson(context.place.course, entry);
    ProgramSources sources = named_sources(lesson, context.options.files);
    return deliver(context, assess(context, std::move(lesson), sources, !context.options.fast));
}

}  // namespace

int check_command(const Context& context) {
    const Course course = open_course(context.place.course);
    const LearnerFiles files = open_learner_files(context);
    if (!context.options.all) {
        const LessonEntry& lesson = asked_lesson(context, course, files);
        return context.options.files.empty() ? check_lesson(context, course, files, lesson)
                                             : check_files(context, lesson);
    }
    std::vector<const LessonEntry*> lessons;
    for (const LessonEntry& lesson : course.lessons) {
        if (files.workspace.started(lesson.id)) lessons.push_back(&lesson);
    }
    return for_every_lesson(
        context, lessons,
        [&](const Context& inside, const LessonEntry& entry) {
            Lesson lesson = open_lesson(inside.place.course, entry);
            const ProgramSources sources = learner_sources(files.workspace, lesson);
            return deliver(inside, assess(inside, std::move(lesson), sources, !inside.options.fast));
        },
        [&](const LessonEntry& entry) {
            say_on_stderr(trouble_with(context, [&] { record_pass(context, files, course, entry); }));
        });
}

}  // namespace socklings
