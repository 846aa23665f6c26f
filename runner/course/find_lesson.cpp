#include "course/find_lesson.hpp"

#include "course/nearest.hpp"

namespace socklings {
namespace {

/// "byte-order" of "99-byte-order": what people type.
std::string without_day(const std::string& id) { return id.substr(id.find('-') + 1); }

std::optional<std::string> near_id(const Course& course, const std::string& part) {
    std::vector<std::string> names;
    for (const LessonEntry& lesson : course.lessons) {
        names.push_back(lesson.id);
        names.push_back(without_day(lesson.id));
    }
    const auto near = nearest(part, names);
    for (const LessonEntry& lesson : course.lessons) {
        if (near && (*near == lesson.id || *near == without_day(lesson.id))) return lesson.id;
    }
    return std::nullopt;
}

}  // namespace

FoundLesson find_lesson(const Course& course, const std::string& part) {
    std::vector<const LessonEntry*> matches;
    for (const LessonEntry& lesson : course.lessons) {
        if (lesson.id == part) return {&lesson, {}, {}};
        if (lesson.id.find(part) != std::string::npos) matches.push_back(&lesson);
    }
    if (matches.size() == 1) return {matches.front(), {}, {}};
    if (matches.empty()) return {nullptr, {}, near_id(course, part)};
    FoundLesson found;
    for (const LessonEntry* lesson : matches) found.candidates.push_back(lesson->id);
    return found;
}

}  // namespace socklings
