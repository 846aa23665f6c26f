#include <nlohmann/json.hpp>

#include "command_line/as_typed.hpp"
#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/learner_files.hpp"
#include "commands/screen.hpp"
#include "report/page.hpp"

namespace socklings {

int read_command(const Context& context) {
    const Course course = open_course(context.place.course);
    const LearnerFiles files = open_learner_files(context);
    const LessonEntry& lesson = asked_lesson(context, course, files);
    const Language language = context.messages.language();
    const std::string text = lesson_text(context.place.course, lesson.id, language);
    if (context.options.json) {
        print(
            nlohmann::ordered_json{{"lesson", lesson.id}, {"title", lesson.title.in(language)}, {"text", text}}.dump() +
            "\n");
    } else {
        show_page(context, render_page(as_typed(text, context.program), look_of_page(context)));
    }
    return 0;
}

}  // namespace socklings
