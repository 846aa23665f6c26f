#pragma once

#include <string>
#include <vector>

#include "course/lesson.hpp"

namespace socklings {

/// Where a lesson's text leads to.
struct ReadmeLinks {
    std::vector<std::string> files;         ///< targets of Markdown links that are no web addresses, without "#…"
    std::vector<std::string> dead_lessons;  ///< `99-open-creat`, `socklings check opencreate`: what no lesson is
};

/// A word in `code` counts as a lesson's id where it begins with the number of one of the course's days and a dash.
[[nodiscard]] ReadmeLinks links_in(const std::string& markdown, const Course& course);

}  // namespace socklings
