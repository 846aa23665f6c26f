#include "verify/readme_links.hpp"

#include <algorithm>
#include <regex>
#include <set>

#include "course/find_lesson.hpp"

namespace socklings {
namespace {

using Words = std::sregex_iterator;

std::set<std::string> all_of(const std::string& text, const std::regex& pattern) {
    std::set<std::string> found;
    for (Words word(text.begin(), text.end(), pattern); word != Words(); ++word) found.insert((*word)[1].str());
    return found;
}

bool is_lesson(const Course& course, const std::string& id) {
    return std::any_of(course.lessons.begin(), course.lessons.end(), [&](const auto& one) { return one.id == id; });
}

/// Whether it has the form of an id of this course, and is not a number range such as `0-9`.
bool looks_like_lesson(const Course& course, const std::string& word) {
    return std::any_of(course.days.begin(), course.days.end(),
                       [&](const Day& day) { return word.starts_with(std::to_string(day.number) + "-"); });
}

}  // namespace

ReadmeLinks links_in(const std::string& markdown, const Course& course) {
    static const std::regex link(R"(\]\(([^)\s#]+)[^)]*\))"), id("`([0-9]+-[a-z][a-z0-9-]*)`");
    // Lines are wrapped in the middle of a command as well.
    static const std::regex command(R"(socklings\s+(?:check|hint|read|run|trace)\s+([a-z0-9][a-z0-9-]*))");
    ReadmeLinks links;
    for (const std::string& target : all_of(markdown, link)) {
        if (target.find("://") == std::string::npos) links.files.push_back(target);
    }
    for (const std::string& word : all_of(markdown, id)) {
        if (looks_like_lesson(course, word) && !is_lesson(course, word)) links.dead_lessons.push_back(word);
    }
    for (const std::string& word : all_of(markdown, command)) {
        if (!find_lesson(course, word).lesson) links.dead_lessons.push_back(word);
    }
    return links;
}

}  // namespace socklings
