#include "commands/watch/lesson_pages.hpp"

#include "command_line/as_typed.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/solving.hpp"
#include "report/page.hpp"
#include "report/width.hpp"
#include "sys/error.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

std::string introduction_of(const Context& context, const LessonEntry& entry, const Started& started) {
    constexpr std::size_t indentation = 2;
    const Language language = context.messages.language();
    std::string text = context.look.paint(Ink::strong, entry.title.in(language)) + "\n";
    for (const std::string& line : wrap(entry.summary.in(language), context.look.columns - indentation))
        text += std::string(indentation, ' ') + line + "\n";
    for (const fs::path& file : started.files)
        text += "  " + context.messages.say("watch.edit", {{"file", seen_from_here(file).string()}}) + "\n";
    return text + "  " + context.messages.say("watch.read") + "\n";
}

std::string task_page(const Context& context, const LessonEntry& entry) {
    const fs::path folder = context.place.course / "lessons" / entry.id;
    std::optional<std::string> text;
    if (context.messages.language() == Language::korean) text = read_file(folder / "README.ko.md");
    if (!text) text = read_file(folder / "README.md");
    if (!text) throw told_system_error("error.cannot-read", {{"path", (folder / "README.md").string()}});
    return render_page(as_typed(*text, context.program), context.look);
}

std::string solution_page(const Context& context, const LearnerFiles& files, const LessonEntry& entry) {
    const Lesson lesson = open_lesson(context.place.course, entry);
    if (lesson.programs.empty()) throw UsageError{"usage.no-program", {{"id", entry.id}}, ""};
    return solution_text(context, solve(context, files, lesson));
}

}  // namespace socklings
