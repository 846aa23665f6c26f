#include "learner/order.hpp"

#include <algorithm>

namespace socklings {
namespace {

using Lessons = std::vector<LessonEntry>;

Lessons::const_iterator find(const Lessons& lessons, const std::string& id) {
    return std::find_if(lessons.begin(), lessons.end(), [&](const LessonEntry& lesson) { return lesson.id == id; });
}

const LessonEntry* first_open(Lessons::const_iterator from, Lessons::const_iterator to, const Progress& progress) {
    auto open = std::find_if(from, to, [&](const LessonEntry& lesson) { return !progress.passed(lesson.id); });
    return open == to ? nullptr : &*open;
}

}  // namespace

const LessonEntry* lesson_before(const Course& course, const std::string& id) {
    auto here = find(course.lessons, id);
    return here == course.lessons.end() || here == course.lessons.begin() ? nullptr : &*std::prev(here);
}

const LessonEntry* lesson_behind(const Course& course, const std::string& id) {
    auto here = find(course.lessons, id);
    if (here == course.lessons.end() || std::next(here) == course.lessons.end()) return nullptr;
    return &*std::next(here);
}

const LessonEntry* next_open_lesson(const Course& course, const Progress& progress, const std::string& id) {
    const Lessons& lessons = course.lessons;
    auto here = find(lessons, id);
    if (here != lessons.end()) {
        if (const LessonEntry* behind = first_open(std::next(here), lessons.end(), progress)) return behind;
    }
    return first_open(lessons.begin(), here, progress);
}

const LessonEntry* current_lesson(const Course& course, const Progress& progress) {
    const Lessons& lessons = course.lessons;
    if (auto here = find(lessons, progress.current); here != lessons.end()) return &*here;
    if (const LessonEntry* open = first_open(lessons.begin(), lessons.end(), progress)) return open;
    return lessons.empty() ? nullptr : &lessons.back();
}

}  // namespace socklings
