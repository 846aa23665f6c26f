#include "learner/hints.hpp"

#include <algorithm>

namespace socklings {

Hint next_hint(const Lesson& lesson, const Verdict& verdict, Progress& progress) {
    Hint hint;
    hint.lesson = lesson.entry.id;
    auto failed = std::find_if(verdict.steps.begin(), verdict.steps.end(),
                               [](const StepVerdict& step) { return step.status == StepStatus::failed; });
    if (failed == verdict.steps.end()) {
        hint.kind = verdict.outcome == Outcome::passed ? Hint::Kind::passed : Hint::Kind::error;
        return hint;
    }
    hint.step = failed->id;
    auto hints = lesson.hints.find(failed->id);
    if (hints == lesson.hints.end() || hints->second.empty()) {
        hint.kind = Hint::Kind::none;
        return hint;
    }
    hint.of = static_cast<int>(hints->second.size());
    const int shown = progress.hints_shown(hint.lesson, hint.step);
    hint.kind = shown < hint.of ? Hint::Kind::given : Hint::Kind::repeated;
    hint.number = std::min(shown + 1, hint.of);
    hint.text = hints->second[static_cast<std::size_t>(hint.number - 1)];
    // Never down: where an update took hints away, those that were seen were seen.
    progress.lessons[hint.lesson].hints[hint.step] = std::max(shown, hint.number);
    return hint;
}

void forget_hints(Progress& progress, const std::string& lesson) {
    auto found = progress.lessons.find(lesson);
    if (found != progress.lessons.end()) found->second.hints.clear();
}

}  // namespace socklings
