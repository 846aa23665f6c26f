#include "commands/course_files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "commands/faults.hpp"
#include "commands/place.hpp"
#include "course/find_lesson.hpp"
#include "course/reader.hpp"
#include "sys/files.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

bool is_lesson(const Course& course, const std::string& id) {
    return std::any_of(course.lessons.begin(), course.lessons.end(), [&](const auto& one) { return one.id == id; });
}

std::string read_course_file(const fs::path& path) {
    auto text = read_file(path);
    if (text) return *text;
    throw CourseError{{{seen_from_here(path).string(), "", std::string("cannot be read: ") + std::strerror(errno)}}};
}

template <class Value>
Value value_of(ReadResult<Value> read) {
    if (!read.value) throw CourseError{std::move(read.diagnostics)};
    return std::move(*read.value);
}

}  // namespace

Course open_course(const fs::path& course) {
    fs::path file = course / "course.json";
    return value_of(read_course(seen_from_here(file).string(), read_course_file(file)));
}

const LessonEntry& choose_lesson(const Course& course, const std::string& word) {
    FoundLesson found = find_lesson(course, word);
    if (found.lesson) return *found.lesson;
    for (const fs::path& part : fs::path(word)) {
        const bool in_path = word.find('/') != word.npos && is_lesson(course, part.string());
        if (in_path)
            throw UsageError{
                "usage.lesson-as-path", {{"word", word}, {"id", part.string()}}, "usage.lesson-as-path.try"};
    }
    if (found.suggestion)
        throw UsageError{"usage.unknown-lesson-near", {{"word", word}, {"near", *found.suggestion}}, "usage.see-list"};
    if (found.candidates.empty()) throw UsageError{"usage.unknown-lesson", {{"word", word}}, "usage.see-list"};
    std::string ids;
    for (const std::string& id : found.candidates) ids += (ids.empty() ? "" : ", ") + id;
    throw UsageError{"usage.ambiguous-lesson", {{"word", word}, {"ids", ids}}, ""};
}

std::string lesson_text(const fs::path& course, const std::string& lesson, Language language) {
    const fs::path folder = course / "lessons" / lesson;
    if (language == Language::korean) {
        if (auto korean = read_file(folder / "README.ko.md")) return *korean;
    }
    return read_course_file(folder / "README.md");
}

Lesson open_lesson(const fs::path& course, const LessonEntry& entry) {
    fs::path folder = course / "lessons" / entry.id;
    auto beside = [&](const std::string& name) { return read_file(folder / name); };
    fs::path file = folder / "lesson.json";
    return value_of(read_lesson(seen_from_here(file).string(), read_course_file(file), entry, beside));
}

}  // namespace socklings
