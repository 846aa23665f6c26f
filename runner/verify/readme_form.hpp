#pragma once

#include <string>
#include <vector>

#include "course/lesson.hpp"

namespace socklings {

/// What a lesson's text must have in both languages, beside words that are right.
struct ReadmeForm {
    std::vector<std::string> english, korean;  ///< faults, each a sentence without its end
};

/// Faults: a first heading that is not the title in course.json, code that is wider than a terminal shows it, titles of
/// steps that are not those of lesson.json, and parts (headings, code, tables and their rows, lists and their items)
/// that only one of the languages has.
[[nodiscard]] ReadmeForm form_faults(const std::string& english, const std::string& korean, const Text& title,
                                     const std::vector<Step>& steps);

}  // namespace socklings
