#include "commands/every_lesson.hpp"

#include <algorithm>

#include "commands/conclusion.hpp"

namespace socklings {

int for_every_lesson(const Context& context, const std::vector<const LessonEntry*>& lessons,
                     const std::function<int(const LessonEntry&)>& work) {
    int highest = 0;
    bool first = true;
    for (const LessonEntry* lesson : lessons) {
        if (!first && !context.options.json) print("\n");
        first = false;
        highest = std::max(highest, attempt(context, lesson->id, [&] { return work(*lesson); }));
    }
    return highest;
}

}  // namespace socklings
