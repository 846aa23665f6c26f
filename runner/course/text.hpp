#pragma once

#include <string>

namespace socklings {

enum class Language { english, korean };

/// One text for people, in every language of the course.
struct Text {
    std::string en, ko;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::korean && !ko.empty() ? ko : en; }
    bool operator==(const Text&) const = default;
};

}  // namespace socklings
