#include "command_line/completion.hpp"

#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"

namespace socklings {
namespace {

/// Id and title of every lesson, a line each.
std::string lesson_lines(const Context& context) {
    std::string lines;
    for (const LessonEntry& lesson : open_course(context.place.course).lessons)
        lines += lesson.id + "\t" + lesson.title.in(context.messages.language()) + "\n";
    return lines;
}

}  // namespace

int completion_command(const Context& context) {
    const std::string& shell = context.options.shell;
    if (shell == "bash") {
        print(bash_completion());
    } else if (shell == "zsh") {
        print(zsh_completion(context.help_words()));
    } else if (shell == "lessons") {
        print(lesson_lines(context));
    } else {
        throw UsageError{"usage.choice", {{"option", "completion"}, {"word", shell}, {"choices", "bash, zsh"}}, ""};
    }
    return 0;
}

}  // namespace socklings
