#include "report/lesson_report.hpp"

#include <variant>

namespace socklings {

const Call* call_at(const std::vector<Observation>& seen, const std::optional<Where>& where) {
    if (!where || !where->call || where->scenario >= seen.size()) return nullptr;
    const auto& events = seen[where->scenario].events;
    return *where->call < events.size() ? std::get_if<Call>(&events[*where->call]) : nullptr;
}

const std::string& title_of(const Lesson& lesson, const std::string& step, Language language) {
    for (const Step& one : lesson.steps) {
        if (one.id == step) return one.title.in(language);
    }
    return step;
}

}  // namespace socklings
