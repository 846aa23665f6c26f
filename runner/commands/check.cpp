#include <cstdlib>
#include <string_view>

#include "commands/assessment.hpp"
#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/every_lesson.hpp"
#include "learner/progress.hpp"
#include "learner/starter.hpp"
#include "learner/workspace.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

SourceLanguage starter_language(const Options& options) {
    if (options.starter) return *options.starter;
    const char* set = std::getenv("SOCKLINGS_STARTER");
    std::string_view wanted = set ? set : "";
    return wanted == "c++" || wanted == "cpp" ? SourceLanguage::cpp : SourceLanguage::c;
}

/// Gives a lesson that was not started its starter. Returns what to say about it.
std::string start(const Context& context, const Lesson& lesson, const fs::path& folder) {
    fs::path starter = context.place.course / "lessons" / lesson.entry.id / "starter";
    std::error_code error;
    if (!fs::is_directory(starter, error)) return {};
    auto made = copy_starter(starter, folder, starter_language(context.options));
    std::string files;
    for (const fs::path& file : made) files += "  " + seen_from_here(file).string() + "\n";
    if (files.empty()) return {};
    const Messages& messages = context.messages;
    fs::path task = starter.parent_path() / (messages.language() == Language::korean ? "README.ko.md" : "README.md");
    std::string read =
        fs::exists(task, error) ? messages.say("check.task", {{"file", seen_from_here(task).string()}}) + "\n" : "";
    return messages.say("check.started", {{"folder", seen_from_here(folder).string()}}) + "\n" + files + read +
           messages.say("check.edit", {{"id", lesson.entry.id}}) + "\n\n";
}

/// What to do after a pass: the first lesson behind this one that has not passed.
std::string next_lesson(const Context& context, const Course& course, const Progress& progress, const std::string& id) {
    bool behind = false;
    for (const LessonEntry& lesson : course.lessons) {
        if (behind && !progress.passed(lesson.id))
            return context.messages.say("check.next", {{"id", lesson.id}}) + "\n";
        behind = behind || lesson.id == id;
    }
    return {};
}

/// The learner's own files, in the workspace.
int check_lesson(const Context& context, const Course& course, const Workspace& workspace, const LessonEntry& entry) {
    Lesson lesson = open_lesson(context.place.course, entry);
    std::string started;
    if (!workspace.started(entry.id)) started = start(context, lesson, workspace.folder_of(entry.id));
    ProgramSources sources = learner_sources(workspace, lesson);
    Assessment assessment = assess(context, std::move(lesson), sources);
    if (assessment.verdict.outcome != Outcome::passed) return deliver(context, assessment, started);
    Progress progress(workspace.root());
    progress.add(entry.id);
    return deliver(context, assessment, started, next_lesson(context, course, progress, entry.id));
}

int check_files(const Context& context, const LessonEntry& entry) {
    Lesson lesson = open_lesson(context.place.course, entry);
    ProgramSources sources = named_sources(lesson, context.options.files);
    return deliver(context, assess(context, std::move(lesson), sources));
}

}  // namespace

int check_command(const Context& context) {
    Course course = open_course(context.place.course);
    Workspace workspace(choose_workspace(context.options.work, context.place.course));
    if (!context.options.all) {
        const LessonEntry& lesson = choose_lesson(course, context.options.lesson);
        return context.options.files.empty() ? check_lesson(context, course, workspace, lesson)
                                             : check_files(context, lesson);
    }
    std::vector<const LessonEntry*> lessons;
    for (const LessonEntry& lesson : course.lessons) {
        if (workspace.started(lesson.id)) lessons.push_back(&lesson);
    }
    return for_every_lesson(
        context, lessons,
        [&](const Context& inside, const LessonEntry& entry) {
            Lesson lesson = open_lesson(inside.place.course, entry);
            ProgramSources sources = learner_sources(workspace, lesson);
            return deliver(inside, assess(inside, std::move(lesson), sources));
        },
        // Here and not in the processes of the lessons, which would write over each other's.
        [&](const LessonEntry& entry) { Progress(workspace.root()).add(entry.id); });
}

}  // namespace socklings
