#include "commands/starting.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string_view>

#include "commands/course_files.hpp"
#include "learner/compile_commands.hpp"
#include "learner/sources.hpp"
#include "learner/starter.hpp"
#include "report/width.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

fs::path task_of(const Context& context, const std::string& lesson) {
    const fs::path folder = context.place.course / "lessons" / lesson;
    std::error_code error;
    if (context.messages.language() == Language::korean && fs::exists(folder / "README.ko.md", error))
        return folder / "README.ko.md";
    return folder / "README.md";
}

/// Of the lesson's own folder, and of the folders of the lessons whose programs it uses.
std::vector<fs::path> sources_to_edit(const Workspace& workspace, const Lesson& lesson) {
    std::set<fs::path> files;
    for (const ProgramSpec& program : lesson.programs) {
        const fs::path folder = workspace.folder_of(program.from.empty() ? lesson.entry.id : program.from);
        for (fs::path& file : sources_in(folder, program.shell ? SourceKind::shell : SourceKind::compiled))
            files.insert(std::move(file));
    }
    return {files.begin(), files.end()};
}

bool is_written_in(SourceLanguage language, const std::vector<fs::path>& files) {
    return std::all_of(files.begin(), files.end(), [&](const fs::path& file) {
        return is_source(file, SourceKind::shell) || (file.extension() == ".c") == (language == SourceLanguage::c);
    });
}

std::string row(const Context& context, const std::string& label, const std::string& content) {
    constexpr std::size_t label_columns = 8;
    return "  " + context.look.paint(Ink::dim, pad_right(label, label_columns)) + content + "\n";
}

}  // namespace

SourceLanguage starter_language(const Options& options) {
    if (options.starter) return *options.starter;
    const char* set = std::getenv("SOCKLINGS_STARTER");
    const std::string_view wanted = set ? set : "";
    return wanted == "c++" || wanted == "cpp" ? SourceLanguage::cpp : SourceLanguage::c;
}

void make_current(const LearnerFiles& files, const std::string& lesson) {
    files.progress.update([&](Progress& progress) { progress.current = lesson; });
}

void tell_editors(const Context& context, const LearnerFiles& files) {
    try {
        update_compile_commands(files.workspace, context.options.toolchain);
    } catch (const Error&) {
    }
}

Started make_starters(const Context& context, const LearnerFiles& files, const LessonEntry& entry) {
    const Lesson lesson = open_lesson(context.place.course, entry);
    Started started;
    started.begun_before = files.workspace.started(entry.id);
    started.task = task_of(context, entry.id);
    const fs::path starter = context.place.course / "lessons" / entry.id / "starter";
    write_to_workspace(context, [&] {
        std::error_code error;
        if (fs::is_directory(starter, error)) {
            started.made =
                copy_starter(starter, files.workspace.folder_of(entry.id), starter_language(context.options));
        }
    });
    tell_editors(context, files);
    started.files = sources_to_edit(files.workspace, lesson);
    return started;
}

Started start_lesson(const Context& context, const LearnerFiles& files, const LessonEntry& entry) {
    Started started = make_starters(context, files, entry);
    write_to_workspace(context, [&] { make_current(files, entry.id); });
    return started;
}

std::string started_text(const Context& context, const LessonEntry& entry, const Started& started) {
    const Messages& messages = context.messages;
    std::string text = context.look.paint(Ink::strong, entry.id) + "  " + entry.title.in(messages.language()) + "\n";
    if (started.begun_before) text += "  " + messages.say("start.again") + "\n";
    std::error_code error;
    if (fs::exists(started.task, error)) {
        text += row(context, messages.say("start.read"), "socklings read " + entry.id);
        text += row(context, "", seen_from_here(started.task).string());
    }
    for (const fs::path& file : started.files)
        text += row(context, messages.say("start.edit"), seen_from_here(file).string());
    text += row(context, messages.say("start.check"), "socklings check " + entry.id);
    if (const auto wanted = context.options.starter; wanted && !is_written_in(*wanted, started.files)) {
        const Arguments arguments{{"id", entry.id}, {"language", *wanted == SourceLanguage::c ? "c" : "c++"}};
        text += "  " + messages.say("start.other-language", arguments) + "\n";
    }
    return text;
}

}  // namespace socklings
