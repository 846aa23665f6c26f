#include "commands/every_lesson.hpp"

#include <unistd.h>

#include <algorithm>

#include "commands/conclusion.hpp"
#include "commands/progress_line.hpp"
#include "sys/files.hpp"
#include "sys/processors.hpp"
#include "sys/workers.hpp"

namespace socklings {

int for_every_lesson(const Context& context, const std::vector<const LessonEntry*>& lessons,
                     const std::function<int(const Context&, const LessonEntry&)>& work,
                     const std::function<void(const LessonEntry&)>& passed) {
    const unsigned jobs = context.options.jobs.value_or(processors());
    Context inside = context;
    inside.tier = choose_tier();
    inside.words = context.catalogue();
    inside.options.jobs = std::max(1U, jobs / std::max(1U, static_cast<unsigned>(lessons.size())));

    int highest = 0;
    ProgressLine progress;
    const auto show = [&](std::size_t over) {
        progress.show(context.messages.say("all.progress",
                                           {{"n", std::to_string(over)}, {"lessons", std::to_string(lessons.size())}}));
    };
    show(0);
    in_processes(
        lessons.size(), jobs,
        [&](std::size_t i) { return attempt(inside, lessons[i]->id, [&] { return work(inside, *lessons[i]); }); },
        [&](std::size_t i, const WorkDone& one) {
            progress.clear();
            print(one.out);
            // What cannot be said on stderr is in the exit code.
            [[maybe_unused]] bool said = write_all(STDERR_FILENO, one.errors);
            if (one.code == 0 && passed) passed(*lessons[i]);
            highest = std::max(highest, one.code);
        },
        show);
    return highest;
}

}  // namespace socklings
