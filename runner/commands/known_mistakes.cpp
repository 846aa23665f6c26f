#include "commands/known_mistakes.hpp"

#include <set>

#include "commands/course_files.hpp"
#include "commands/faults.hpp"
#include "sys/files.hpp"
#include "verify/label.hpp"

namespace socklings {

namespace fs = std::filesystem;

namespace {

std::set<std::string> codes_in(const fs::path& folder, const Lesson& lesson) {
    std::set<std::string> codes;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const fs::path file = entry.path() / "label.json";
        const auto text = read_file(file);
        const auto label = text ? read_mistake_label(file.string(), *text, lesson) : ReadResult<Label>{};
        if (label.value && !label.value->code.empty()) codes.insert(label.value->code);
    }
    return codes;
}

}  // namespace

std::map<std::string, std::vector<std::string>> known_mistakes(const fs::path& course) {
    std::map<std::string, std::vector<std::string>> lessons;
    try {
        for (const LessonEntry& entry : open_course(course).lessons) {
            const fs::path folder = course / "tests" / "mistakes" / entry.id;
            std::error_code error;
            if (!fs::is_directory(folder, error)) continue;
            for (const std::string& code : codes_in(folder, open_lesson(course, entry)))
                lessons[code].push_back(entry.id);
        }
    } catch (const CourseError&) {
        // What a code means can be told without the course.
        return {};
    }
    return lessons;
}

}  // namespace socklings
