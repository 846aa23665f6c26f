#include "learner/progress.hpp"

namespace socklings {

bool Progress::passed(const std::string& lesson) const {
    auto found = lessons.find(lesson);
    return found != lessons.end() && found->second.passed.has_value();
}

bool Progress::changed_since_passed(const std::string& lesson, const std::string& contract) const {
    if (!passed(lesson) || contract.empty()) return false;
    const std::string& known = lessons.at(lesson).contract;
    return !known.empty() && known != contract;
}

int Progress::hints_shown(const std::string& lesson, const std::string& step) const {
    auto found = lessons.find(lesson);
    if (found == lessons.end()) return 0;
    auto count = found->second.hints.find(step);
    return count == found->second.hints.end() ? 0 : count->second;
}

void Progress::pass(const std::string& lesson, const std::string& contract, const std::string& when) {
    LessonProgress& one = lessons[lesson];
    if (!one.passed) one.passed = when;
    if (!contract.empty()) one.contract = contract;
}

}  // namespace socklings
