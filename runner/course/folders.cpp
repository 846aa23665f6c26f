#include "course/folders.hpp"

#include <algorithm>

#include "course/nearest.hpp"

namespace socklings {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "; did you mean …" without the list of all lessons.
std::string near(const std::string& name, const std::vector<std::string>& others) {
    return nearest(name, others) ? did_you_mean(name, others) : "";
}

}  // namespace

std::vector<Diagnostic> check_folders(const std::string& file, const Course& course,
                                      const std::vector<std::string>& folders) {
    std::vector<Diagnostic> found;
    std::vector<std::string> ids;
    for (const LessonEntry& lesson : course.lessons) ids.push_back(lesson.id);
    for (const std::string& id : ids) {
        if (contains(folders, id)) continue;
        found.push_back(
            {file, "/lessons", "the lesson \"" + id + "\" has no folder lessons/" + id + near(id, folders)});
    }
    for (const std::string& folder : folders) {
        if (contains(ids, folder)) continue;
        found.push_back(
            {file, "/lessons", "the folder lessons/" + folder + " belongs to no lesson" + near(folder, ids)});
    }
    return found;
}

}  // namespace socklings
