#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "commands/commands.hpp"
#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "commands/learner_files.hpp"
#include "commands/watch/watch_loop.hpp"

namespace socklings {
namespace {

bool has_screen() {
    const char* kind = std::getenv("TERM");
    const bool dumb = !kind || !*kind || std::string_view(kind) == "dumb";
    return !dumb && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/// For the screen that comes back: where they stand, and how to go on.
std::string goodbye(const Messages& messages, const WatchState& state) {
    const WatchedLesson& lesson = state.watched();
    const char* message = lesson.passed ? "watch.goodbye-passed" : "watch.goodbye";
    std::size_t passed = 0;
    for (const WatchedLesson& one : state.lessons) passed += one.passed ? 1 : 0;
    return messages.say(message, {{"id", lesson.id},
                                  {"passed", std::to_string(passed)},
                                  {"lessons", std::to_string(state.lessons.size())}}) +
           "\n";
}

int watch(const Context& context) {
    const Course course = open_course(context.place.course);
    const LearnerFiles files = open_learner_files(context);
    const LessonEntry& first = asked_lesson(context, course, files);
    std::string last_words;
    {
        WatchLoop loop(context, course, files);
        loop.run(first);
        last_words = goodbye(loop.context().messages, loop.state());
    }
    print(last_words);
    return 0;
}

}  // namespace

int watch_command(const Context& context) {
    if (!has_screen() || context.options.json) throw UsageError{"usage.no-terminal", {}, "usage.no-terminal-advice"};
    return watch(context);
}

int begin_command(const Context& context) {
    return has_screen() && !context.options.json ? watch(context) : list_command(context);
}

}  // namespace socklings
